-- purpose: fills the table of events, each event once, from a table in which an event can have more rows
-- reads:   audit_rows
insert into events by name
select *
from audit_rows
order by event_time
