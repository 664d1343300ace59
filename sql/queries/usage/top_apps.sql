-- purpose: the apps with the most interactions, and the number of all interactions
-- grain:   one row per app, including 'Unknown app'
-- reads:   app_events
--
-- :limit   int   how many apps
select
    app_key,
    app,
    cast(sum(interactions) as bigint) as interactions,
    count(distinct user_name) as unique_users,
    cast(sum(sum(interactions)) over () as bigint) as all_interactions,
    unix_micros(max(max(last_event)) over ()) as latest_event
from app_events
group by app_key, app
order by interactions desc, app, app_key nulls last
limit :limit
