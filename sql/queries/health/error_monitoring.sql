-- purpose: successful and failed interactions of each day, or of each hour of a single day
-- grain:   one row per local day or hour that has events
-- reads:   app_events
--
-- :by_hour   boolean   whether the rows are hours
select
    local_date as date,
    case when :by_hour then local_hour end as hour,
    cast(sum(interactions) as bigint) as interactions,
    cast(sum(failures) as bigint) as failures,
    unix_micros(max(last_event)) as latest_event
from app_events
group by local_date, hour
order by local_date, hour
