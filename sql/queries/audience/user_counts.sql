-- purpose: the number of recent users, by segment, activity status and first event
-- grain:   one row
-- reads:   user_activity, app_events
--
-- :window_start, :window_end   string    the window's instants: start inclusive, end exclusive
-- :history_start               string    instant at which the retained history begins; a user is new whose first event in
--                                        it is in the window
-- :search                      string    part of the user's name in lower case; empty for all
-- :segment, :activity          string    only these match; empty for all
-- :new_only                    boolean   only new users match
with first_events as (
    select
        user_name,
        min(event_time) as first_event
    from app_events
    where event_time >= cast(:history_start as timestamp)
    group by user_name
),

users as (
    select
        user_activity.segment,
        user_activity.activity,
        user_activity.interactions,
        user_activity.last_event_in_window,
        coalesce(
            first_events.first_event >= cast(:window_start as timestamp)
                and first_events.first_event < cast(:window_end as timestamp),
            false
        ) as is_new
    from user_activity
    left join first_events on first_events.user_name = user_activity.user_name
    where :search = '' or contains(user_activity.user_name, :search)
)

select
    count(*) as everybody,
    count(*) filter (where segment = 'POWER') as power,
    count(*) filter (where activity = 'AT_RISK') as at_risk,
    count(*) filter (where activity = 'INACTIVE') as inactive,
    count(*) filter (where is_new) as new_users,
    count(*) filter (where matches) as matching,
    count(*) filter (where matches and interactions > 0) as matching_in_window,
    unix_micros(max(last_event_in_window)) as latest_event
from (
    select
        *,
        (:segment = '' or segment = :segment)
            and (:activity = '' or activity = :activity)
            and (not :new_only or is_new) as matches
    from users
) as matched
