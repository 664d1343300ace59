-- purpose: users, interactions and apps of each day, or of each hour of a single day
-- grain:   one row per local day or hour that has events
-- reads:   app_events
--
-- :by_hour   boolean   whether the rows are hours
select
    local_date as date,
    case when :by_hour then local_hour end as hour,
    count(distinct user_name) as active_users,
    cast(sum(interactions) as bigint) as interactions,
    count(distinct app_key) as apps_accessed,
    unix_micros(max(last_event)) as latest_event
from app_events
group by local_date, hour
order by local_date, hour
