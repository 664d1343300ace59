-- purpose: each user's activity in the window and time of the last event, with segment and activity status
-- grain:   one row per user with an event since the earlier of the window's start and the status horizon; zeros without
--          events in the window. app_events must cover the time from there to now
-- reads:   app_events
--
-- :seen_start                                 string   the instant from which users are looked for
-- :window_start, :window_end                  string   the window's instants: start inclusive, end exclusive
-- :today                                      date     today in the chosen zone
-- :time_zone                                  string   the chosen zone, an IANA name
-- :power_from, :active_from, :regular_from    int      least interactions of the segments
-- :active_days, :at_risk_days                 int      most days since the last event of the statuses
with events_of_users as (
    select
        *,
        event_time >= cast(:window_start as timestamp)
            and event_time < cast(:window_end as timestamp) as in_window
    from app_events
    where user_name is not null
        and event_time >= cast(:seen_start as timestamp)
),

activity as (
    select
        user_name,
        coalesce(cast(sum(case when in_window then interactions end) as bigint), 0) as interactions,
        count(distinct case when in_window then app_key end) as apps_accessed,
        count(distinct case when in_window then local_date end) as days_active,
        max(last_event) as last_event,
        max(case when in_window then last_event end) as last_event_in_window
    from events_of_users
    group by user_name
),

aged as (
    select
        *,
        datediff(:today, cast(convert_timezone(:time_zone, last_event) as date)) as days_since_last_event
    from activity
)

select
    user_name,
    interactions,
    apps_accessed,
    days_active,
    last_event,
    last_event_in_window,
    case
        when interactions >= :power_from then 'POWER'
        when interactions >= :active_from then 'ACTIVE'
        when interactions >= :regular_from then 'REGULAR'
        else 'CASUAL'
    end as segment,
    case
        when days_since_last_event <= :active_days then 'ACTIVE'
        when days_since_last_event <= :at_risk_days then 'AT_RISK'
        else 'INACTIVE'
    end as activity
from aged
