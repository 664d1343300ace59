-- purpose: app changes, and for each deployment the interactions, failures and users of the day before and after
-- grain:   one row per audit row, the newest first
-- reads:   rows_about_apps, app_events
--
-- :app_change_actions           strings   the actions that happen to apps rather than in them
-- :window_start, :window_end   string    the window's instants; the scan is a day wider on both sides
-- :any_app, :apps, :app_keys   boolean, strings, strings   every app, or those of these names and keys
-- :deployment_actions          strings   those of them that put a version of the app into service
-- :limit                       int       how many
with happened as (
    select
        row_number() over (order by event_time desc, event_id nulls last, app, app_key nulls last, action) as number,
        *
    from (
        select
            event_id,
            event_time,
            coalesce(known_app, 'Unknown app') as app,
            app_key,
            user_name,
            action,
            status_code,
            failed,
            access_control_list
        from rows_about_apps
        where action in (:app_change_actions)
            and event_time >= cast(:window_start as timestamp)
            and event_time < cast(:window_end as timestamp)
    ) as rows_of_window
    where :any_app or app in (:apps) or app_key in (:app_keys)
),

impacts as (
    select
        number,
        coalesce(cast(sum(case when is_before then interactions end) as bigint), 0) as interactions_before,
        coalesce(cast(sum(case when is_before then failures end) as bigint), 0) as failures_before,
        count(distinct case when is_before then user_name end) as users_before,
        coalesce(cast(sum(case when not is_before then interactions end) as bigint), 0) as interactions_after,
        coalesce(cast(sum(case when not is_before then failures end) as bigint), 0) as failures_after,
        count(distinct case when not is_before then user_name end) as users_after
    from (
        select
            happened.number as number,
            app_events.user_name as user_name,
            app_events.interactions as interactions,
            app_events.failures as failures,
            app_events.event_time < happened.event_time as is_before
        from happened
        inner join app_events
            -- Without a key there is no app: what some unknown apps did is no effect on another.
            on app_events.app_key = happened.app_key
                and unix_micros(app_events.event_time) >= unix_micros(happened.event_time) - 86400000000
                and unix_micros(app_events.event_time) < unix_micros(happened.event_time) + 86400000000
        where happened.number <= :limit
            and happened.action in (:deployment_actions)
            and not happened.failed
    ) as used
    group by number
)

select
    happened.app_key,
    happened.user_name,
    happened.action,
    happened.status_code,
    happened.failed,
    happened.access_control_list,
    unix_micros(happened.event_time) as time,
    coalesce(impacts.interactions_before, 0) as interactions_before,
    coalesce(impacts.failures_before, 0) as failures_before,
    coalesce(impacts.users_before, 0) as users_before,
    coalesce(impacts.interactions_after, 0) as interactions_after,
    coalesce(impacts.failures_after, 0) as failures_after,
    coalesce(impacts.users_after, 0) as users_after,
    unix_micros(max(happened.event_time) over ()) as latest_event
from happened
left join impacts on impacts.number = happened.number
where happened.number <= :limit
order by happened.number
