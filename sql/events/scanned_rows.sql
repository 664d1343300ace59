-- purpose: workspace, user, app and outcome of audit rows of the service 'apps' and of sign-ins, normalised
-- grain:   one row per table row in the scan, so that an event can occur more than once
-- reads:   audit_table
--
-- :sign_in_actions           strings           the action names of OAuth sign-ins
-- :any_workspace, :workspaces   boolean, strings  every workspace, or these; account-level rows come in any case
-- :scan_start, :scan_end     string            instants in ISO 8601, UTC: start inclusive, end exclusive
-- :scan_from, :scan_to       date              the UTC dates of these two instants; they prune the table
select
    nullif(trim(audit.event_id), '') as event_id,
    audit.event_time as event_time,
    audit.event_date as event_date,
    coalesce(audit.workspace_id, '') as workspace_id,
    coalesce(audit.service_name, '') as service,
    coalesce(audit.action_name, '') as action,
    -- Lower case by code point: the two letters that are replaced are those whose place in a word some engines look at.
    nullif(lower(replace(replace(trim(audit.user_identity.email), 'İ', 'i'), 'Σ', 'σ')), '') as user_name,
    audit.response.status_code as status_code,
    coalesce(audit.response.status_code >= 400, false)
        or coalesce(audit.response.error_message <> '', false) as failed,
    lower(trim(audit.request_params['app_id'])) as app_id,
    lower(trim(audit.request_params['client_id'])) as client_id,
    coalesce(
        nullif(trim(audit.request_params['app_name']), ''),
        nullif(trim(audit.request_params['name']), ''),
        nullif(trim(get_json_object(audit.request_params['app'], '$.name')), ''),
        case
            when audit.request_params['request_object_type'] = 'apps'
                then nullif(trim(audit.request_params['request_object_id']), '')
        end,
        nullif(trim(audit.request_params['app_id']), '')
    ) as named_app,
    audit.request_params['access_control_list'] as access_control_list
from {{audit_table}} as audit
where (audit.service_name = 'apps' or audit.action_name in (:sign_in_actions))
    and (:any_workspace or audit.workspace_id in (:workspaces) or audit.workspace_id = '0')
    -- A day wider than needed: the date of a row is written by its source, not derived from its instant.
    and audit.event_date between date_sub(:scan_from, 1) and date_add(:scan_to, 1)
    and audit.event_time >= cast(:scan_start as timestamp)
    and audit.event_time < cast(:scan_end as timestamp)
