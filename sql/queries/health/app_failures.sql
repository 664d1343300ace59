-- purpose: the apps with the most failures, each with the day that has most of them and its last deployment in the window
-- grain:   one row per app with failures, including 'Unknown app'
-- reads:   app_events, rows_about_apps
--
-- :deployment_actions          strings   the actions that put a version of the app into service
-- :window_start, :window_end   string    the window's instants: start inclusive, end exclusive
-- :limit                       int       how many apps
with days as (
    select
        app_key,
        app,
        local_date,
        cast(sum(interactions) as bigint) as interactions,
        cast(sum(failures) as bigint) as failures,
        max(last_event) as last_event
    from app_events
    group by app_key, app, local_date
),

ranked as (
    select
        app_key,
        app,
        local_date,
        interactions,
        failures,
        cast(sum(interactions) over (partition by app_key, app) as bigint) as app_interactions,
        cast(sum(failures) over (partition by app_key, app) as bigint) as app_failures,
        cast(sum(failures) over () as bigint) as all_failures,
        max(last_event) over () as newest_event,
        row_number() over (
            partition by app_key, app
            order by failures desc, local_date desc
        ) as day_rank
    from days
),

deployments as (
    select
        app_key,
        max(event_time) as last_deployment
    from rows_about_apps
    where action in (:deployment_actions)
        and not failed
        and event_time >= cast(:window_start as timestamp)
        and event_time < cast(:window_end as timestamp)
    group by app_key
)

select
    ranked.app_key,
    ranked.app_interactions as interactions,
    ranked.app_failures as failures,
    ranked.all_failures,
    ranked.local_date as worst_date,
    ranked.interactions as worst_interactions,
    ranked.failures as worst_failures,
    unix_micros(deployments.last_deployment) as last_deployment,
    unix_micros(ranked.newest_event) as latest_event
from ranked
left join deployments on deployments.app_key = ranked.app_key
where ranked.day_rank = 1
    and ranked.app_failures > 0
order by failures desc, ranked.app, ranked.app_key nulls last
limit :limit
