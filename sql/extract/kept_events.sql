-- purpose: the rows of a span from a table of app events that a job keeps (setup/05_app_events.sql); replaces
--          events/scanned_rows.sql
-- grain:   one row per event id; each row without an id is one event
-- reads:   events_table
--
-- :any_workspace, :workspaces   boolean, strings  every workspace, or these; account-level rows come in any case
-- :scan_start, :scan_end     string            instants in ISO 8601, UTC: start inclusive, end exclusive
-- :scan_from, :scan_to       date              the UTC dates of these two instants; they prune the table
select
    event_id,
    event_time,
    event_date,
    workspace_id,
    service,
    action,
    user_name,
    status_code,
    failed,
    app_id,
    client_id,
    named_app,
    access_control_list
from {{events_table}}
where (:any_workspace or workspace_id in (:workspaces) or workspace_id = '0')
    and event_date between date_sub(:scan_from, 1) and date_add(:scan_to, 1)
    and event_time >= cast(:scan_start as timestamp)
    and event_time < cast(:scan_end as timestamp)
