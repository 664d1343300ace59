-- purpose: the last action of a person; the default signal depends on whether there is one
-- grain:   one row; null without such an action. Starting an app does not count as use
-- reads:   rows_about_apps
--
-- :actions   strings   the action names that count as interactions
select unix_micros(max(event_time)) as latest_event
from rows_about_apps
where action in (:actions)
    and action <> 'startApp'
    and user_name like '%@%'
