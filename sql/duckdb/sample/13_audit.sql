-- All events as audit rows, ordered by time, so that a query for a few days reads few of the table's blocks.
insert into audit
with events as (
    select * from sample_interactions
    union all by name
    select * from sample_automated_use
    union all by name
    select * from sample_control_plane
    union all by name
    select * from sample_sign_ins
    union all by name
    select * from sample_other_services
    union all by name
    select * from sample_malformed_events
),
past as (
    select *
    from events
    where
        event_us <= epoch_us(getvariable('sample_end'))
        and event_us >= epoch_us(cast(cast(timezone('UTC', getvariable('sample_end')) as date) - 179 as timestamp))
    order by event_us, event_key
)
select
    'b7c1f4d2-0000-4000-8000-5a3e9d8c7f61' as account_id,
    '1234567890123456' as workspace_id,
    '2.0' as version,
    make_timestamptz(event_us) as event_time,
    cast(make_timestamp(event_us) as date) as event_date,
    '10.4.12.7' as source_ip_address,
    'Mozilla/5.0' as user_agent,
    null as session_id,
    case when email is not null then {'email': email, 'subject_name': null} end as user_identity,
    service_name,
    action_name,
    'r-' || event_key as request_id,
    request_params,
    case
        when status_code is not null or error_message is not null
            then {'status_code': status_code, 'error_message': error_message, 'result': null}
    end as response,
    'WORKSPACE_LEVEL' as audit_level,
    event_key as event_id,
    case
        when acting_resource is not null
            then {
                'run_by': email,
                'run_as': email,
                'acting_resource': acting_resource,
                'run_by_display_name': null,
                'run_as_display_name': null
            }
    end as identity_metadata
from past;
