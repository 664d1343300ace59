-- purpose: adds the staged events of a span in order of time
-- reads:   nothing
--
-- :scan_start, :scan_end     string            instants in ISO 8601, UTC: start inclusive, end exclusive
insert into telemetry.events by name
select *
from staging.events
where event_time >= cast(:scan_start as timestamp)
    and event_time < cast(:scan_end as timestamp)
order by event_time
