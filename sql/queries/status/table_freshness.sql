-- purpose: the newest row of any kind in the audit table
-- grain:   one row; null if the scanned days have no rows
-- reads:   audit_table
--
-- :any_workspace, :workspaces   boolean, strings   every workspace, or these
-- :scan_start, :scan_end        string             instants in ISO 8601, UTC: start inclusive, end exclusive
-- :scan_from, :scan_to          date               the UTC dates of these two instants; they prune the table
select unix_micros(max(event_time)) as latest_event
from {{audit_table}}
where (:any_workspace or workspace_id in (:workspaces))
    and event_date between date_sub(:scan_from, 1) and date_add(:scan_to, 1)
    and event_time >= cast(:scan_start as timestamp)
    and event_time < cast(:scan_end as timestamp)
