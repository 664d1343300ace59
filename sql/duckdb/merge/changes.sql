-- What the staged events change among the stored ones of their span.
create or replace temporary table added_events as
select * from fresh_events
except all
select * from stored_events;

create or replace temporary table removed_events as
select * from stored_events
except all
select * from fresh_events;
