-- Purpose: writes an invented export of the audit table in Parquet, and the inventory of its apps in JSON.
-- Grain: about {{rows}} rows until {{end}}, nearly in order of time: 76 % actions in apps, 19 % sign-ins, 5 % other services.
-- Users, apps, days and hours are used unevenly. One app in ten is named by its id only.

-- A number in [0, 1) that depends on a key and on the purpose of the draw.
create macro draw(key, purpose) as hash(purpose || key) / 18446744073709551616.0;

create macro uuid_of(key, purpose) as cast(cast(md5(purpose || key) as uuid) as varchar);

set memory_limit = '4GB';
set temp_directory = '{{folder}}/tmp';

create table apps as
select
    app_id,
    format('app-{:03d}', app_id) as name,
    uuid_of(app_id, 'app') as id,
    uuid_of(app_id, 'client') as client_id,
    uuid_of(app_id, 'principal') as principal_id
from range({{apps}}) as numbers (app_id);

copy (
    select
        id,
        name,
        'https://' || name || '.example.com' as url,
        'owner@example.com' as creator,
        '2025-01-05T08:00:00Z' as create_time,
        '2025-01-05T08:00:00Z' as update_time,
        'MEDIUM' as compute_size,
        {'state': 'ACTIVE'} as compute_status,
        {'state': 'RUNNING'} as app_status,
        principal_id as service_principal_client_id,
        client_id as oauth2_app_client_id,
        uuid_of(app_id, 'integration') as oauth2_app_integration_id
    from apps
    order by name
) to '{{folder}}/apps.json' (format json, array true);

-- A session has 6.58 rows on average, and one in thirty is outside of the year.
create table sessions as
with drawn as (
    select
        session_id,
        cast(floor({{users}} * pow(draw(session_id, 'user'), 1.5)) as integer) as user_id,
        cast(floor({{apps}} * pow(draw(session_id, 'app'), 2)) as integer) as app_id,
        cast(floor(53 * draw(session_id, 'week')) as integer) as weeks_ago,
        draw(session_id, 'weekday') as weekday,
        draw(session_id, 'hour') as moment
    from range(cast({{rows}} / 6.58 * 1.03 as bigint)) as numbers (session_id)
),

placed as (
    select
        session_id,
        user_id,
        app_id,
        cast(date_trunc('week', timestamptz '{{end}}') as timestamp)
            - to_days(7 * weeks_ago)
            -- Saturday and Sunday have 5 % of the sessions.
            + to_days(case when weekday < 0.95 then cast(floor(weekday / 0.19) as integer) else 5 + user_id % 2 end)
            -- The working day in three parts of the world, with a pause at noon.
            + to_microseconds(cast(3600000000 * (
                case
                    when moment < 0.46 then 7.5 + moment / 0.46 * 4.5
                    when moment < 0.92 then 13 + (moment - 0.46) / 0.46 * 5
                    else 18 + (moment - 0.92) / 0.08 * 4
                end + [0, -5.5, 5][1 + user_id % 3]
            ) as bigint)) as started
    from drawn
)

select *
from placed
where started < cast(timestamptz '{{end}}' as timestamp) - interval 2 hours
    and started >= cast(cast(timestamptz '{{end}}' as date) - 364 as timestamp)
order by started;

copy (
    with numbered as (
        select
            *,
            1 + cast(floor(9 * draw(session_id, 'clicks')) as integer) as clicks,
            case when draw(session_id, 'tokens') < 0.25 then 2 else 1 end as tokens,
            case when draw(session_id, 'others') < 0.33 then 1 else 0 end as others
        from sessions
    ),

    rows_of_sessions as (
        select
            *,
            unnest(range(clicks + tokens + others)) as number
        from numbered
    ),

    kinds as (
        select
            *,
            number < clicks as is_click,
            number >= clicks and number < clicks + tokens as is_token,
            session_id || '-' || number as row_key
        from rows_of_sessions
    )

    select
        'b7c1f4d2-0000-4000-8000-5a3e9d8c7f61' as account_id,
        '1234567890123456' as workspace_id,
        '2.0' as version,
        make_timestamptz(
            epoch_us(started)
            + case
                when is_click then 55000000 * number + cast(50000000 * draw(row_key, 'click') as bigint)
                -- The second token of a session is a refresh.
                when is_token then 1900000000 * (number - clicks) - 3000000
                else 900000000
            end
        ) as event_time,
        cast(event_time as date) as event_date,
        '10.4.' || user_id % 256 || '.7' as source_ip_address,
        'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36' as user_agent,
        cast(null as varchar) as session_id,
        {
            -- One user in two hundred is a service principal.
            'email': case
                when user_id % 200 = 199 then uuid_of(user_id, 'user')
                else format('user{:05d}@example.com', user_id)
            end,
            'subject_name': cast(null as varchar)
        } as user_identity,
        case when is_click then 'apps' when is_token then 'accounts' else 'notebook' end as service_name,
        case
            when is_click and number = 0 then 'openApp'
            when is_click then ['viewApp', 'accessApp', 'executeApp'][1 + cast(floor(3 * draw(row_key, 'action')) as integer)]
            when is_token and session_id % 3 = 0 then 'workspaceInHouseOAuthClientAuthentication'
            when is_token then 'mintOAuthToken'
            else 'runCommand'
        end as action_name,
        uuid_of(row_key, 'request') as request_id,
        case
            when is_click and app_id % 10 = 9 then map {'app_id': apps.id}
            when is_click then map {'app_name': apps.name}
            when is_token then map {'client_id': apps.client_id}
            else map {'notebookId': cast(session_id % 900 as varchar)}
        end as request_params,
        {
            'status_code': case when draw(row_key, 'failure') < 0.03 then 500 else 200 end,
            'error_message': case when draw(row_key, 'failure') < 0.03 then 'Request failed' end,
            'result': cast(null as varchar)
        } as response,
        'WORKSPACE_LEVEL' as audit_level,
        uuid_of(row_key, 'event') as event_id
    from kinds
    inner join apps using (app_id)
) to '{{folder}}/audit.parquet' (format parquet, compression zstd);
