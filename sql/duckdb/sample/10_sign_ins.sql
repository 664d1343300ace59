-- OAuth sign-ins, which the platform logs when a user opens an app: a login, then a token, then token refreshes.
-- Not every session begins with a login, because a login is valid for some time. The rows include special cases:
-- the app's own service principal, clients that are not apps, and rows without a user.
create temp view sample_sign_ins as
with logins as (
    select
        session_key,
        started_us,
        case when session_key % 97 <> 0 then email end as email,
        -- One app in five is known to the audit table by its service principal, as older documentation has it.
        case when app_id % 5 = 4 then service_principal_client_id else oauth2_app_client_id end as client_id,
        clicks
    from sample_sessions
    inner join sample_app_plan using (app_id)
    where sample_random(session_key, 100) < 0.19
),
refreshes as (
    select
        *,
        unnest(range(1, 1 + clicks // 3)) as number
    from logins
),
own_tokens as (
    select
        app_id,
        day,
        midnight_us + app_id * 60000000 as event_us,
        service_principal_client_id
    from sample_app_plan
    inner join sample_calendar on day >= first_day
    -- What was never deployed has no process that could ask.
    where
        office_id = 0
        and (day < last_day or fate is null)
        and app_id in (select app_id from sample_deployments)
),
foreign_clients as (
    select
        session_key,
        started_us + 600000000 as event_us,
        email,
        [
            'databricks-cli', 'databricks-sql-connector', 'power-bi', 'dbt-databricks'
        ][1 + sample_below(4, session_key, 102)] as client_id
    from sample_sessions
    where sample_random(session_key, 101) < 0.03
)
select
    started_us - 3000000 as event_us,
    'l' || session_key as event_key,
    -- Most come from this service, and a query must not rely on it.
    case when session_key % 31 = 0 then 'oauth2' else 'accounts' end as service_name,
    case
        when session_key % 3 = 0 then 'workspaceInHouseOAuthClientAuthentication'
        else 'mintOAuthAuthorizationCode'
    end as action_name,
    email,
    map {'client_id': client_id} as request_params,
    case when session_key % 61 = 0 then 401 else 200 end as status_code,
    case when session_key % 61 = 0 then 'Sign-in was cancelled' end as error_message
from logins
union all
select
    started_us - 1000000,
    't' || session_key,
    'accounts',
    'mintOAuthToken',
    email,
    map {'client_id': client_id, 'grant_type': 'authorization_code'},
    200,
    null
from logins
where session_key % 61 <> 0
union all
select
    started_us + number * 1200000000,
    'r' || session_key || '-' || number,
    'accounts',
    'mintOAuthToken',
    email,
    map {'client_id': client_id, 'grant_type': 'refresh_token'},
    200,
    null
from refreshes
union all
select
    event_us,
    'p' || app_id || '-' || day,
    'accounts',
    'mintOAuthToken',
    service_principal_client_id,
    map {'client_id': service_principal_client_id, 'grant_type': 'client_credentials'},
    200,
    null
from own_tokens
union all
select
    event_us,
    'f' || session_key,
    'accounts',
    'mintOAuthToken',
    email,
    map {'client_id': client_id, 'grant_type': 'authorization_code'},
    200,
    null
from foreign_clients;
