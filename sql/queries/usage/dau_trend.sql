-- purpose: users, interactions and apps of each day
-- grain:   one row a local day that has events
select
    local_date as date,
    count(distinct user_name) as active_users,
    cast(sum(interactions) as bigint) as interactions,
    count(distinct known_app) as apps_accessed,
    unix_micros(max(last_event)) as latest_event
from app_events
group by local_date
order by local_date
