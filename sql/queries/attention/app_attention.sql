-- purpose: each app's users now and before, its failures, and its last use
-- grain:   one row per app of the retained history, without 'Unknown app'
-- reads:   app_events
--
-- :window_start, :window_end            string    the window's instants: start inclusive, end exclusive
-- :previous_start, :previous_end        string    the same of the previous period; equal where there is none
-- :choose_actions, :choose_sign_ins     boolean   whether actions, sign-ins or both count as interactions; the events hold both
with users_of_apps as (
    select
        app_key,
        user_name,
        max(case when in_window then 1 else 0 end) as uses,
        max(case when in_previous then 1 else 0 end) as used,
        coalesce(cast(sum(case when in_window then interactions end) as bigint), 0) as interactions,
        coalesce(cast(sum(case when in_window then failures end) as bigint), 0) as failures,
        max(last_event) as last_event,
        max(case when in_window then last_event end) as latest_in_window
    from (
        select
            *,
            chosen
                and event_time >= cast(:window_start as timestamp)
                and event_time < cast(:window_end as timestamp) as in_window,
            chosen
                and event_time >= cast(:previous_start as timestamp)
                and event_time < cast(:previous_end as timestamp) as in_previous
        from (
            select
                *,
                (signal = 'action' and :choose_actions)
                    or (signal = 'sign-in' and :choose_sign_ins) as chosen
            from app_events
            where known_app is not null
        ) as history
    ) as periods
    group by app_key, user_name
)

select
    app_key,
    count(case when uses = 1 then user_name end) as users,
    count(case when used = 1 then user_name end) as previous_users,
    count(case when uses = 1 and used = 0 then user_name end) as gained,
    count(case when uses = 0 and used = 1 then user_name end) as lost,
    count(case when failures > 0 then user_name end) as failed_users,
    cast(sum(interactions) as bigint) as interactions,
    cast(sum(failures) as bigint) as failures,
    unix_micros(max(last_event)) as last_used,
    unix_micros(max(latest_in_window)) as latest_event
from users_of_apps
group by app_key
order by app_key
