-- purpose: the OAuth sign-ins to apps of the inventory; the apps' own principals and other clients are left out
-- grain:   one row a sign-in that begins a visit: the user's first for the app on a local day, or one that comes at
--          least the quiet time after the preceding; a token that is refreshed is no visit
--
-- :count_sign_ins    boolean   whether sign-ins are asked for
-- :sign_in_actions   strings   the action names of OAuth sign-ins
-- :quiet_seconds     int       the quiet time
with tokens as (
    select
        audit.event_time as event_time,
        convert_timezone(:time_zone, audit.event_time) as local_time,
        audit.workspace_id as workspace_id,
        clients.app as known_app,
        nullif(lower(trim(audit.user_identity.email)), '') as user_name,
        audit.action_name as action,
        audit.response.status_code as status_code,
        coalesce(audit.response.status_code >= 400, false)
            or coalesce(audit.response.error_message <> '', false) as failed,
        audit.event_id as event_id
    from {{audit_table}} as audit
    inner join inventory as clients on clients.id = lower(trim(audit.request_params['client_id']))
    left join inventory as principals
        on principals.id = lower(trim(audit.user_identity.email))
            and principals.app = clients.app
    where :count_sign_ins
        -- Mostly of the service 'accounts', but not only.
        and audit.action_name in (:sign_in_actions)
        and audit.event_date between date_sub(:scan_from, 1) and date_add(:scan_to, 1)
        and audit.event_time >= cast(:scan_start as timestamp)
        and audit.event_time < cast(:scan_end as timestamp)
        and principals.id is null
),

in_order as (
    -- The scan begins with a local day, so that each day's first is seen.
    select
        *,
        lag(event_time) over (
            partition by known_app, user_name
            order by event_time, event_id nulls last, failed
        ) as preceding_time,
        lag(local_time) over (
            partition by known_app, user_name
            order by event_time, event_id nulls last, failed
        ) as preceding_local_time
    from tokens
)

select
    event_time,
    local_time,
    workspace_id,
    known_app,
    user_name,
    action,
    status_code,
    failed
from in_order
-- Nobody's sign-ins have no order: each counts.
where user_name is null
    or preceding_time is null
    or cast(local_time as date) <> cast(preceding_local_time as date)
    or unix_micros(event_time) - unix_micros(preceding_time) >= cast(:quiet_seconds as bigint) * 1000000
