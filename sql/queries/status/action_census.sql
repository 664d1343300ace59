-- purpose: which actions the audit table holds that are, or could be, counted as interactions
-- grain:   one row a service and action; the actions by which people sign in have two, for those to apps of the
--          inventory by others than the app itself, and for all other clients
select
    service,
    action,
    is_sign_in,
    cast(count(*) as bigint) as events,
    unix_micros(min(event_time)) as first_event,
    unix_micros(max(event_time)) as latest_event
from (
    select
        coalesce(audit.service_name, '') as service,
        coalesce(audit.action_name, '') as action,
        audit.event_time as event_time,
        clients.id is not null
            and principals.id is null
            and coalesce(audit.action_name, '') in (:sign_in_actions) as is_sign_in
    from {{audit_table}} as audit
    left join inventory as clients on clients.id = lower(trim(audit.request_params['client_id']))
    left join inventory as principals
        on principals.id = lower(trim(audit.user_identity.email))
            and principals.app = clients.app
    where (
            audit.service_name = 'apps'
            or audit.action_name in (:sign_in_actions)
        )
        and audit.event_date between date_sub(:scan_from, 1) and date_add(:scan_to, 1)
        and audit.event_time >= cast(:scan_start as timestamp)
        and audit.event_time < cast(:scan_end as timestamp)
) as looked_at
group by service, action, is_sign_in
order by events desc, service, action, is_sign_in
