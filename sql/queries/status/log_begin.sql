-- purpose: the oldest row of any kind in the workspaces that count
-- grain:   one row; null without rows
-- reads:   audit_table
-- reading: the dates show where the table begins, so that instants are read only of its first days; one day wider on
--          both sides, because the source of a row writes its date
--
-- :any_workspace, :workspaces   boolean, strings   every workspace, or these
-- :scan_end                     string             an instant in ISO 8601, UTC: later rows do not exist
select unix_micros(min(event_time)) as first_event
from {{audit_table}}
where (:any_workspace or workspace_id in (:workspaces))
    and event_date <= (
        select date_add(min(event_date), 2)
        from {{audit_table}}
        where :any_workspace or workspace_id in (:workspaces)
    )
    and event_time < cast(:scan_end as timestamp)
