-- purpose: interactions by weekday and hour of the chosen time zone
-- grain:   one row per weekday (1 is Monday) and hour that has events
-- reads:   app_events
select
    weekday(local_date) + 1 as day_of_week,
    local_hour as hour,
    cast(sum(interactions) as bigint) as interactions,
    unix_micros(max(last_event)) as latest_event
from app_events
group by weekday(local_date) + 1, local_hour
order by day_of_week, hour
