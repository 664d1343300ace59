-- purpose: the apps with the most interactions, their ranks now and in the previous period, and the number of all interactions
-- grain:   one row per app with an interaction in the window, including 'Unknown app'
-- reads:   app_events
--
-- :window_start   string   instant at which the window begins; the scan before it is the previous period
-- :previous_end   string   instant at which the previous period ends; it ends early where the window ends today
-- :limit          int      how many apps
with used_apps as (
    select
        app_key,
        app,
        coalesce(cast(sum(case when in_window then interactions end) as bigint), 0) as interactions,
        coalesce(cast(sum(case when in_previous then interactions end) as bigint), 0) as previous_interactions,
        count(distinct case when in_window then user_name end) as unique_users,
        max(case when in_window then last_event end) as last_event
    from (
        select
            *,
            event_time >= cast(:window_start as timestamp) as in_window,
            event_time < cast(:previous_end as timestamp) as in_previous
        from app_events
    ) as periods
    group by app_key, app
),

ranked_apps as (
    select
        *,
        row_number() over (order by interactions desc, app, app_key nulls last) as place,
        -- Apps without an interaction come last, so that they take no place from others.
        row_number() over (order by previous_interactions desc, app, app_key nulls last) as previous_place,
        sum(interactions) over () as all_interactions,
        max(last_event) over () as newest_event
    from used_apps
)

select
    app_key,
    interactions,
    unique_users,
    cast(all_interactions as bigint) as all_interactions,
    cast(place as bigint) as place,
    case when previous_interactions > 0 then cast(previous_place as bigint) end as previous_place,
    unix_micros(newest_event) as latest_event
from ranked_apps
where interactions > 0
order by place
limit :limit
