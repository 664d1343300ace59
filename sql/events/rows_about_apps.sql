-- purpose: the audit rows of the service that runs apps, with app, user and outcome told
-- grain:   one row an audit row, whatever its action
--
-- :time_zone               string   zone of the local columns, an IANA name
-- :scan_start, :scan_end   string   instants in ISO 8601, UTC: start inclusive, end exclusive
-- :scan_from, :scan_to     date     the UTC dates of these two instants; they prune the table
select
    audit.event_id as event_id,
    audit.event_time as event_time,
    convert_timezone(:time_zone, audit.event_time) as local_time,
    audit.workspace_id as workspace_id,
    coalesce(
        -- An id outlives a name: rows from before an app was renamed are the same app's.
        inventory.app,
        nullif(trim(audit.request_params['app_name']), ''),
        nullif(trim(audit.request_params['name']), ''),
        nullif(trim(get_json_object(audit.request_params['app'], '$.name')), ''),
        case
            when audit.request_params['request_object_type'] = 'apps'
                then nullif(trim(audit.request_params['request_object_id']), '')
        end,
        nullif(trim(audit.request_params['app_id']), '')
    ) as known_app,
    nullif(lower(trim(audit.user_identity.email)), '') as user_name,
    audit.action_name as action,
    audit.response.status_code as status_code,
    coalesce(audit.response.status_code >= 400, false)
        or coalesce(audit.response.error_message <> '', false) as failed,
    audit.request_params['access_control_list'] as access_control_list
from {{audit_table}} as audit
left join inventory on inventory.id = lower(trim(audit.request_params['app_id']))
where audit.service_name = 'apps'
    -- A day wider than needed: the date of a row is written by its source, not derived from its instant.
    and audit.event_date between date_sub(:scan_from, 1) and date_add(:scan_to, 1)
    and audit.event_time >= cast(:scan_start as timestamp)
    and audit.event_time < cast(:scan_end as timestamp)
