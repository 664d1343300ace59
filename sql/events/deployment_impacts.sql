-- purpose: the interactions, failures and users of an app in the 24 hours before and after each of its successful deployments
-- grain:   one row per app and time of a deployment in the window that has interactions around it; the scan must be a day wider
--          than the window on both sides
-- reads:   rows_about_apps, app_events
--
-- :deployment_actions          strings   the actions that put a version of the app into service
-- :window_start, :window_end   string    the window's instants: start inclusive, end exclusive
select
    app_key,
    event_time,
    coalesce(cast(sum(case when is_before then interactions end) as bigint), 0) as interactions_before,
    coalesce(cast(sum(case when is_before then failures end) as bigint), 0) as failures_before,
    count(distinct case when is_before then user_name end) as users_before,
    coalesce(cast(sum(case when not is_before then interactions end) as bigint), 0) as interactions_after,
    coalesce(cast(sum(case when not is_before then failures end) as bigint), 0) as failures_after,
    count(distinct case when not is_before then user_name end) as users_after
from (
    select
        deployments.app_key as app_key,
        deployments.event_time as event_time,
        app_events.user_name as user_name,
        app_events.interactions as interactions,
        app_events.failures as failures,
        app_events.event_time < deployments.event_time as is_before
    from (
        select distinct
            app_key,
            event_time
        from rows_about_apps
        where action in (:deployment_actions)
            and not failed
            and event_time >= cast(:window_start as timestamp)
            and event_time < cast(:window_end as timestamp)
    ) as deployments
    inner join app_events
        -- Without a key there is no app: what some unknown apps did is no effect on another.
        on app_events.app_key = deployments.app_key
            and unix_micros(app_events.event_time) >= unix_micros(deployments.event_time) - 86400000000
            and unix_micros(app_events.event_time) < unix_micros(deployments.event_time) + 86400000000
) as used
group by app_key, event_time
