-- Adds the times of all other rows.
insert into telemetry.other_rows by name
select *
from staging.other_rows
order by event_time;
