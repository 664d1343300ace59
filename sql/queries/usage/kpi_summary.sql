-- purpose: the four key figures of the window and of the previous period, and how the users' interactions changed
-- grain:   one row
-- reads:   app_events
--
-- :window_start   string   instant at which the window begins; the scan before it is the previous period
-- :previous_end   string   instant at which the previous period ends; it ends early where the window ends today
with uses as (
    select
        user_name,
        app_key,
        coalesce(cast(sum(case when in_window then interactions end) as bigint), 0) as interactions,
        coalesce(cast(sum(case when in_window then failures end) as bigint), 0) as failures,
        coalesce(cast(sum(case when in_previous then interactions end) as bigint), 0) as previous_interactions,
        coalesce(cast(sum(case when in_previous then failures end) as bigint), 0) as previous_failures,
        max(case when in_window then last_event end) as last_event
    from (
        select
            *,
            event_time >= cast(:window_start as timestamp) as in_window,
            event_time < cast(:previous_end as timestamp) as in_previous
        from app_events
    ) as periods
    group by user_name, app_key
),

-- The sums of a user are on the first of the user's rows.
uses_and_users as (
    select
        *,
        case when user_name is null then 0 else row_number() over (partition by user_name order by app_key) end as nth,
        cast(sum(interactions) over (partition by user_name) as bigint) as of_user,
        cast(sum(previous_interactions) over (partition by user_name) as bigint) as previous_of_user
    from uses
)

select
    count(case when nth = 1 and of_user > 0 then 1 end) as unique_users,
    count(distinct case when interactions > 0 then app_key end) as active_apps,
    coalesce(cast(sum(interactions) as bigint), 0) as interactions,
    coalesce(cast(sum(failures) as bigint), 0) as failures,
    count(case when nth = 1 and previous_of_user > 0 then 1 end) as previous_unique_users,
    count(distinct case when previous_interactions > 0 then app_key end) as previous_active_apps,
    coalesce(cast(sum(previous_interactions) as bigint), 0) as previous_interactions,
    coalesce(cast(sum(previous_failures) as bigint), 0) as previous_failures,
    count(case when nth = 1 and of_user > 0 and previous_of_user = 0 then 1 end) as gained_users,
    count(case when nth = 1 and of_user = 0 and previous_of_user > 0 then 1 end) as lost_users,
    coalesce(
        cast(sum(case when nth = 1 then of_user - previous_of_user end) as bigint), 0
    ) as interactions_difference,
    coalesce(
        cast(
            sum(case when nth = 1 then (of_user - previous_of_user) * (of_user - previous_of_user) end) as bigint
        ), 0
    ) as squared_differences,
    unix_micros(max(last_event)) as latest_event
from uses_and_users
