-- purpose: the events of the service 'apps', with the app that the row names, and the app that it is about with its key
-- grain:   one row per event of any action
-- reads:   keyed_rows, inventory, incarnations
--
-- :time_zone                    string             zone of the local columns, an IANA name
-- :any_workspace, :workspaces   boolean, strings   every workspace, or these
-- :inventory_workspace          string             the workspace of the inventory; empty where that is not known
select
    event_id,
    event_time,
    convert_timezone(:time_zone, event_time) as local_time,
    workspace_id,
    app_id,
    named_app,
    known_app,
    -- What tells apps apart: two workspaces have apps of one name, and a name can be given again.
    case
        when incarnation = '' and known_app = named_app then named_key
        else workspace_id || '/' || incarnation || '/' || known_app
    end as app_key,
    user_name,
    action,
    status_code,
    failed,
    access_control_list
from (
    select
        app_rows.*,
        -- An id outlives a name: rows from before an app was renamed are the same app's.
        coalesce(inventory.app, app_rows.named_app) as known_app,
        coalesce(inventory.incarnation, incarnations.incarnation, '') as incarnation
    from (
        select
            *,
            case when :inventory_workspace in ('', workspace_id) then app_id end as listed_id
        from keyed_rows
        where service = 'apps'
    ) as app_rows
    left join incarnations
        on incarnations.app = app_rows.named_app
            and incarnations.workspace_id = app_rows.workspace_id
            and app_rows.event_time >= incarnations.begin_time
            and (incarnations.end_time is null or app_rows.event_time < incarnations.end_time)
    -- The last join, so that a query that needs no app does without it.
    left join inventory on inventory.id = app_rows.listed_id
) as named
where :any_workspace or workspace_id in (:workspaces)
