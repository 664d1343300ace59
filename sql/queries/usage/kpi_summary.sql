-- purpose: the four key figures of the window and of the previous period
-- grain:   one row
-- reads:   app_events
--
-- :window_start   string   instant at which the window begins; the scan before it is the previous period
-- :previous_end   string   instant at which the previous period ends; it ends early where the window ends today
select
    count(distinct case when in_window then user_name end) as unique_users,
    count(distinct case when in_window then app_key end) as active_apps,
    coalesce(cast(sum(case when in_window then interactions end) as bigint), 0) as interactions,
    coalesce(cast(sum(case when in_window then failures end) as bigint), 0) as failures,
    count(distinct case when in_previous then user_name end) as previous_unique_users,
    count(distinct case when in_previous then app_key end) as previous_active_apps,
    coalesce(cast(sum(case when in_previous then interactions end) as bigint), 0) as previous_interactions,
    coalesce(cast(sum(case when in_previous then failures end) as bigint), 0) as previous_failures,
    unix_micros(max(case when in_window then last_event end)) as latest_event
from (
    select
        *,
        event_time >= cast(:window_start as timestamp) as in_window,
        event_time < cast(:previous_end as timestamp) as in_previous
    from app_events
) as periods
