-- purpose: the rows of a span that the store copies from the audit table, and the first and last time of each day of the log
-- grain:   one row per event about an app, or per sign-in to one of the apps of the inventory; and one row per workspace
--          and day of rows of any kind, in which last_event is not null
-- reads:   audit_rows, inventory, audit_table
--
-- :only_sign_ins                boolean           leave out the rows of the service 'apps', which are copied already
-- :any_workspace, :workspaces   boolean, strings  every workspace, or these
-- :scan_start, :scan_end        string            instants in ISO 8601, UTC: start inclusive, end exclusive
-- :scan_from, :scan_to          date              the UTC dates of these two instants; they prune the table
select
    event_id,
    unix_micros(event_time) as event_micros,
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
    access_control_list,
    cast(null as bigint) as last_micros
-- Each event once, before the clients are looked at: another row of its id can be that of another client.
from audit_rows
where (service = 'apps' and not :only_sign_ins)
    or (service <> 'apps' and client_id in (select id from inventory))
union all
select
    cast(null as string) as event_id,
    unix_micros(min(event_time)) as event_micros,
    event_date,
    coalesce(workspace_id, '') as workspace_id,
    '' as service,
    '' as action,
    cast(null as string) as user_name,
    cast(null as int) as status_code,
    false as failed,
    cast(null as string) as app_id,
    cast(null as string) as client_id,
    cast(null as string) as named_app,
    cast(null as string) as access_control_list,
    unix_micros(max(event_time)) as last_micros
from {{audit_table}}
where (:any_workspace or workspace_id in (:workspaces))
    and event_date between date_sub(:scan_from, 1) and date_add(:scan_to, 1)
    and event_time >= cast(:scan_start as timestamp)
    and event_time < cast(:scan_end as timestamp)
group by event_date, coalesce(workspace_id, '')
