-- purpose: the events of the service 'apps', with the app and its key
-- grain:   one row per event of any action
-- reads:   keyed_rows, inventory, incarnations
--
-- :time_zone                    string             zone of the local columns, an IANA name
-- :any_workspace, :workspaces   boolean, strings   every workspace, or these
select
    event_id,
    event_time,
    convert_timezone(:time_zone, event_time) as local_time,
    workspace_id,
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
        keyed_rows.*,
        -- An id outlives a name: rows from before an app was renamed are the same app's.
        coalesce(inventory.app, keyed_rows.named_app) as known_app,
        coalesce(inventory.incarnation, incarnations.incarnation, '') as incarnation
    from keyed_rows
    left join inventory
        on inventory.id = keyed_rows.app_id
            and (inventory.workspace_id = '' or inventory.workspace_id = keyed_rows.workspace_id)
    left join incarnations
        on incarnations.app = keyed_rows.named_app
            and incarnations.workspace_id = keyed_rows.workspace_id
            and keyed_rows.event_time >= incarnations.begin_time
            and (incarnations.end_time is null or keyed_rows.event_time < incarnations.end_time)
    where keyed_rows.service = 'apps'
) as named
where :any_workspace or workspace_id in (:workspaces)
