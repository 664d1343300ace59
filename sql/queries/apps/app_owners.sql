-- purpose: the last event of each app owner, about any app and of any action
-- grain:   one row per owner with an event
-- reads:   rows_about_apps, sign_ins
--
-- :owners   string   a JSON object whose keys are the owners' names
with deeds as (
    select
        user_name,
        event_time,
        action,
        app_key,
        failed
    from rows_about_apps
    union all
    select
        user_name,
        event_time,
        signal as action,
        app_key,
        failed
    from sign_ins
),

in_order as (
    select
        *,
        row_number() over (
            partition by user_name
            order by event_time desc, action, app_key nulls last, failed
        ) as place
    from deeds
    where user_name in (select key from explode(from_json(:owners, 'map<string, string>')))
)

select
    user_name as owner,
    unix_micros(event_time) as last_seen,
    action,
    app_key,
    failed
from in_order
where place = 1
order by owner
