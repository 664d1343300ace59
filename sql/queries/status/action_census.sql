-- purpose: the actions in the audit table that count, or could count, as interactions
-- grain:   one row per service and action. A sign-in action has two rows: one for sign-ins to apps of the inventory by
--          others than the app itself, one for all other clients
-- reads:   audit_rows, inventory
--
-- :sign_in_actions   strings   the action names of OAuth sign-ins
select
    service,
    action,
    is_sign_in,
    cast(count(*) as bigint) as events,
    unix_micros(min(event_time)) as first_event,
    unix_micros(max(event_time)) as latest_event
from (
    select
        audit_rows.service as service,
        audit_rows.action as action,
        audit_rows.event_time as event_time,
        clients.id is not null
            and principals.id is null
            and audit_rows.action in (:sign_in_actions) as is_sign_in
    from audit_rows
    left join inventory as clients
        on clients.id = audit_rows.client_id
            and (clients.workspace_id = '' or audit_rows.workspace_id in ('0', clients.workspace_id))
    left join inventory as principals
        on principals.id = audit_rows.user_name
            and principals.app = clients.app
) as looked_at
group by service, action, is_sign_in
order by events desc, service, action, is_sign_in
