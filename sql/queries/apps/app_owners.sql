-- purpose: when the owners of apps last did something, in whichever app
-- grain:   one row an owner who did
--
-- :owners   string   a JSON object whose keys are the owners' names
select
    user_name as owner,
    unix_micros(max(last_event)) as last_seen
from app_events
where user_name in (select key from explode(from_json(:owners, 'map<string, string>')))
group by user_name
order by owner
