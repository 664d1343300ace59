-- purpose: creates the table of events about apps and brings it up to date with the audit log
-- grain:   one row per event of all workspaces: the rows of events/audit_rows.sql, with a key
-- run by:  the job in deploy/app_events.yml. Its identity reads the audit table and creates tables in the schema
--
-- :catalog, :schema   string   the place of the table app_events. The schema must exist
-- :audit_table        string   the audit table, system.access.audit
-- :overlap_days       string   the number of days before the newest stored day that are read again, usually 3
-- :retained_days      string   the number of days before today that the table keeps, usually 365
--
-- The first run loads all retained days. A later run inserts new and late events and updates events that the audit
-- table now holds with other content. A run with more overlap days repeats this for more days.
create table if not exists identifier(:catalog || '.' || :schema || '.app_events') (
    row_key string not null comment 'The event id, else a hash of the row and the number of the row among equal rows',
    event_id string,
    event_time timestamp,
    event_date date,
    workspace_id string,
    service string,
    action string,
    user_name string,
    status_code int,
    failed boolean,
    app_id string,
    client_id string,
    named_app string,
    access_control_list string
)
using delta
cluster by (event_date);

-- A variable, because only a constant excludes files of the audit table before they are read.
declare or replace variable scan_from date;

-- A date in the future, as a wrong clock writes it, must not hide the days until then.
set variable scan_from = (
    select
        greatest(
            date_sub(current_date(), cast(:retained_days as int)),
            date_sub(coalesce(max(event_date), date '1970-01-01'), cast(:overlap_days as int))
        )
    from identifier(:catalog || '.' || :schema || '.app_events')
    where event_date <= current_date()
);

merge into identifier(:catalog || '.' || :schema || '.app_events') as stored
using (
    -- AppEventsScriptTest compares the next two relations with the files of their names in sql/events.
    with scanned_rows as (
        select
            nullif(trim(audit.event_id), '') as event_id,
            audit.event_time as event_time,
            audit.event_date as event_date,
            coalesce(audit.workspace_id, '') as workspace_id,
            coalesce(audit.service_name, '') as service,
            coalesce(audit.action_name, '') as action,
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
        from identifier(:audit_table) as audit
        where (audit.service_name = 'apps' or audit.action_name in (
                'workspaceInHouseOAuthClientAuthentication', 'mintOAuthToken', 'mintOAuthAuthorizationCode'
            ))
            and audit.event_date >= session.scan_from
    ),

    audit_rows as (
        select *
        from scanned_rows
        qualify event_id is null
            or row_number() over (
                partition by event_id
                order by
                    event_time,
                    workspace_id,
                    service,
                    action,
                    user_name nulls last,
                    status_code nulls last,
                    failed,
                    app_id nulls last,
                    client_id nulls last,
                    named_app nulls last,
                    access_control_list nulls last,
                    event_date
            ) = 1
    ),

    -- The hash identifies stored rows. A change to it, or to a column, stores all rows without an id again.
    hashed_rows as (
        select
            *,
            case
                when event_id is null
                    then sha2(
                        to_json(struct(
                            unix_micros(event_time) as event_time,
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
                            access_control_list
                        )),
                        256
                    )
            end as row_hash
        from audit_rows
    )

    select
        -- Equal rows without an id are as many events.
        coalesce(
            event_id,
            row_hash || '/' || row_number() over (partition by event_id, row_hash order by event_time)
        ) as row_key,
        * except (row_hash)
    from hashed_rows
    -- Without the rows that are stored already: a merge that matches them can write their files again.
    except
    select *
    from identifier(:catalog || '.' || :schema || '.app_events')
    where event_date >= session.scan_from
) as logged
    on stored.row_key = logged.row_key
        -- Wider than the scan, so that an event that is logged again on a later day is not stored twice.
        and stored.event_date >= date_sub(session.scan_from, 30)
-- A row from before the scan is the earlier one of two, and events/audit_rows.sql keeps the earliest.
when matched and stored.event_date >= session.scan_from
    then update set *
when not matched
    then insert *;

-- The audit log keeps user names for a limited time, and so does this table.
delete from identifier(:catalog || '.' || :schema || '.app_events')
where event_date < date_sub(current_date(), cast(:retained_days as int));
