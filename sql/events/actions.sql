-- purpose: the events of apps whose action counts as an interaction
-- grain:   one row per event
-- reads:   rows_about_apps
--
-- :actions                          strings                     the action names that count
-- :any_app, :app_names, :app_ids   boolean, strings, strings   every app, or at least the rows of the chosen apps: those that name one
--                                                              of them, or contain an id that the inventory has of one
select
    event_time,
    local_time,
    workspace_id,
    known_app,
    app_key,
    user_name,
    'action' as signal,
    action,
    status_code,
    failed
from rows_about_apps
where action in (:actions)
    -- The apps are filtered later, by their keys. This is only faster: it needs no join.
    and (:any_app or coalesce(named_app, 'Unknown app') in (:app_names) or app_id in (:app_ids))
