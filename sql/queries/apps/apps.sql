-- purpose: each app's use in the window, and its last use in the retained history
-- grain:   one row per app of the retained history, without 'Unknown app'
-- reads:   app_events
--
-- :window_start, :window_end        string    the window's instants: start inclusive, end exclusive
-- :choose_actions, :choose_sign_ins   boolean   whether actions, sign-ins or both count as interactions; the events
--                                               hold both
select
    app_key,
    count(distinct case when in_window and chosen then user_name end) as unique_users,
    coalesce(cast(sum(case when in_window and chosen then interactions end) as bigint), 0) as interactions,
    coalesce(cast(sum(case when in_window and chosen then failures end) as bigint), 0) as failures,
    coalesce(cast(sum(case when in_window and signal = 'action' then interactions end) as bigint), 0) as actions,
    coalesce(cast(sum(case when in_window and signal = 'sign-in' then interactions end) as bigint), 0) as sign_ins,
    unix_micros(max(last_event)) as last_used,
    unix_micros(max(case when in_window and chosen then last_event end)) as latest_event
from (
    select
        *,
        event_time >= cast(:window_start as timestamp)
            and event_time < cast(:window_end as timestamp) as in_window,
        (signal = 'action' and :choose_actions)
            or (signal = 'sign-in' and :choose_sign_ins) as chosen
    from app_events
    where known_app is not null
) as history
group by app_key
order by interactions desc, app_key
