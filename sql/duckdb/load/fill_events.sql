-- purpose: adds the events of a span in order of time, from a table in which no event has two rows
-- reads:   scanned_rows
insert into telemetry.events by name
select *
from scanned_rows
order by event_time
