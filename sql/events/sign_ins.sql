-- purpose: OAuth sign-ins to apps of the inventory, without the apps' own service principals and other clients
-- grain:   one row per visit: the user's first sign-in to the app on a local day, or one at least the quiet time after
--          the preceding sign-in; a token refresh is not a visit
-- reads:   audit_rows, inventory
--
-- :sign_in_actions              strings            the action names of OAuth sign-ins
-- :quiet_seconds                int                the quiet time
-- :time_zone                    string             zone of the local columns, an IANA name
-- :any_workspace, :workspaces   boolean, strings   every workspace, or these
with tokens as (
    select
        audit_rows.event_id as event_id,
        audit_rows.event_time as event_time,
        convert_timezone(:time_zone, audit_rows.event_time) as local_time,
        -- An account-level row belongs to the workspace of the app.
        case
            when audit_rows.workspace_id = '0' then clients.workspace_id
            else audit_rows.workspace_id
        end as workspace_id,
        clients.app as known_app,
        clients.incarnation as incarnation,
        audit_rows.user_name as user_name,
        audit_rows.action as action,
        audit_rows.status_code as status_code,
        audit_rows.failed as failed
    from audit_rows
    inner join inventory as clients
        on clients.id = audit_rows.client_id
            and (clients.workspace_id = '' or audit_rows.workspace_id in ('0', clients.workspace_id))
    left join inventory as principals
        on principals.id = audit_rows.user_name
            and principals.app = clients.app
    -- Mostly of the service 'accounts', but not only.
    where audit_rows.action in (:sign_in_actions)
        and principals.id is null
),

in_order as (
    -- The scan begins with a local day, so that each day's first is seen.
    select
        *,
        workspace_id || '/' || incarnation || '/' || known_app as app_key,
        lag(event_time) over (
            partition by workspace_id, known_app, incarnation, user_name
            order by event_time, event_id nulls last, failed
        ) as preceding_time,
        lag(local_time) over (
            partition by workspace_id, known_app, incarnation, user_name
            order by event_time, event_id nulls last, failed
        ) as preceding_local_time
    from tokens
    where :any_workspace or workspace_id in (:workspaces)
)

select
    event_time,
    local_time,
    workspace_id,
    known_app,
    app_key,
    user_name,
    'sign-in' as signal,
    action,
    status_code,
    failed
from in_order
-- Nobody's sign-ins have no order: each counts.
where user_name is null
    or preceding_time is null
    or cast(local_time as date) <> cast(preceding_local_time as date)
    or unix_micros(event_time) - unix_micros(preceding_time) >= cast(:quiet_seconds as bigint) * 1000000
