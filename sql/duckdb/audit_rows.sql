-- purpose: the events of the scan; replaces events/audit_rows.sql on the embedded store, which holds normalised events
-- grain:   one row per event id; each row without an id is one event
-- reads:   events
--
-- :any_workspace, :workspaces   boolean, strings  every workspace, or these; account-level rows come in any case
-- :scan_start, :scan_end     string            instants in ISO 8601, UTC: start inclusive, end exclusive
-- :scan_from, :scan_to       date              the UTC dates of these two instants
select *
from events
where (:any_workspace or workspace_id in (:workspaces) or workspace_id = '0')
    and event_date between date_sub(:scan_from, 1) and date_add(:scan_to, 1)
    and event_time >= cast(:scan_start as timestamp)
    and event_time < cast(:scan_end as timestamp)
