-- purpose: users, interactions and apps of each day
-- grain:   one row per local day that has events
-- reads:   app_events
select
    local_date as date,
    count(distinct user_name) as active_users,
    cast(sum(interactions) as bigint) as interactions,
    count(distinct app_key) as apps_accessed,
    unix_micros(max(last_event)) as latest_event
from app_events
group by local_date
order by local_date
