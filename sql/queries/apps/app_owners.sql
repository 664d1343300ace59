-- purpose: the last event of each app owner, about any app and of any action
-- grain:   one row per owner with an event
-- reads:   rows_about_apps, sign_ins
--
-- :owners   string   a JSON object whose keys are the owners' names
select
    user_name as owner,
    unix_micros(max(event_time)) as last_seen
from (
    select
        user_name,
        event_time
    from rows_about_apps
    union all
    select
        user_name,
        event_time
    from sign_ins
) as deeds
where user_name in (select key from explode(from_json(:owners, 'map<string, string>')))
group by user_name
order by owner
