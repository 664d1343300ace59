-- purpose: the one relation that every query reads: events about apps, normalised
-- grain:   one row an event; `interactions` and `failures` are its weights, so that a rolled-up source can stand in for raw rows
-- sums:    queries sum the weights and never count rows
--
-- :time_zone                   string     zone of the local columns, an IANA name
-- :scan_start, :scan_end       string     instants in ISO 8601, UTC: start inclusive, end exclusive
-- :scan_from, :scan_to         date       the UTC dates of these two instants; they prune the table
-- :actions                     strings    the action names that count as interactions
-- :any_app, :apps              boolean, strings   every app, or these
-- :any_user, :users            boolean, strings   every user, or these
-- :include_service_principals  boolean    count events of identities without an '@', as users
-- :any_day_of_week, :day_of_week   boolean, int   every weekday, or this one; 1 is Monday
-- :any_hour, :hour             boolean, int   every hour of the day, or this one
with rows_about_apps as (
    select
        audit.event_time as event_time,
        convert_timezone(:time_zone, audit.event_time) as local_time,
        audit.workspace_id as workspace_id,
        coalesce(
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
            or coalesce(audit.response.error_message <> '', false) as failed
    from {{audit_table}} as audit
    where audit.service_name = 'apps'
        and audit.action_name in (:actions)
        -- A day wider than needed: the date of a row is written by its source, not derived from its instant.
        and audit.event_date between date_sub(:scan_from, 1) and date_add(:scan_to, 1)
        and audit.event_time >= cast(:scan_start as timestamp)
        and audit.event_time < cast(:scan_end as timestamp)
)

select
    event_time,
    cast(local_time as date) as local_date,
    hour(local_time) as local_hour,
    workspace_id,
    coalesce(known_app, 'Unknown app') as app,
    -- Null where the row names no app: listed as 'Unknown app', but never counted as one.
    known_app,
    user_name,
    'action' as signal,
    action,
    status_code,
    1 as interactions,
    case when failed then 1 else 0 end as failures,
    event_time as last_event
from rows_about_apps
where (:any_app or coalesce(known_app, 'Unknown app') in (:apps))
    and (:any_user or user_name in (:users))
    and (:include_service_principals or user_name is null or user_name like '%@%')
    and (:any_day_of_week or weekday(cast(local_time as date)) + 1 = :day_of_week)
    and (:any_hour or hour(local_time) = :hour)
