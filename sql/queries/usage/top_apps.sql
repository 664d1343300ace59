-- purpose: the apps with the most interactions, and how many there were in all
-- grain:   one row an app, 'Unknown app' among them
--
-- :limit   int   how many apps
select
    app,
    cast(sum(interactions) as bigint) as interactions,
    count(distinct user_name) as unique_users,
    cast(sum(sum(interactions)) over () as bigint) as all_interactions,
    unix_micros(max(max(last_event)) over ()) as latest_event
from app_events
group by app
order by interactions desc, app
limit :limit
