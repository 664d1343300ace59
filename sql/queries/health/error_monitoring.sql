-- purpose: successful and failed interactions of each day
-- grain:   one row per local day that has events
-- reads:   app_events
select
    local_date as date,
    cast(sum(interactions) as bigint) as interactions,
    cast(sum(failures) as bigint) as failures,
    unix_micros(max(last_event)) as latest_event
from app_events
group by local_date
order by local_date
