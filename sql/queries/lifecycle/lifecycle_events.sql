-- purpose: what happened to apps, and what was used and failed in the day before and the day after each deployment
-- grain:   one row an audit row, the newest first
--
-- :lifecycle_actions           strings   the actions that happen to apps rather than in them
-- :window_start, :window_end   string    the window's instants; the scan is a day wider on both sides
-- :limit                       int       how many
with happened as (
    select
        row_number() over (order by event_time desc, event_id nulls last, app, action) as number,
        *
    from (
        select
            event_id,
            event_time,
            coalesce(known_app, 'Unknown app') as app,
            user_name,
            action,
            status_code,
            failed,
            access_control_list
        from rows_about_apps
        where action in (:lifecycle_actions)
            and event_time >= cast(:window_start as timestamp)
            and event_time < cast(:window_end as timestamp)
    ) as rows_of_window
    where :any_app or app in (:apps)
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
            on app_events.app = happened.app
                and unix_micros(app_events.event_time) >= unix_micros(happened.event_time) - 86400000000
                and unix_micros(app_events.event_time) < unix_micros(happened.event_time) + 86400000000
        where happened.number <= :limit
            and happened.action = 'deployApp'
            and not happened.failed
    ) as used
    group by number
)

select
    happened.app,
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
