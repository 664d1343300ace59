-- purpose: adds events that have more than one row, each once
-- reads:   audit_rows
insert into telemetry.events by name
select *
from audit_rows
order by event_time
