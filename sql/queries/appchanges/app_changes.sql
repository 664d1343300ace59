-- purpose: app changes, and for each deployment the interactions, failures and users of the day before and after
-- grain:   one row per audit row, the newest first
-- reads:   rows_about_apps, deployment_impacts
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
left join deployment_impacts as impacts
    on impacts.app_key = happened.app_key
        and impacts.event_time = happened.event_time
        and happened.action in (:deployment_actions)
        and not happened.failed
where happened.number <= :limit
order by happened.number
