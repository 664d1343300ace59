-- Other rows of the audit table: the same people work with data, which is not use of an app.
-- Some of the SQL statements come from apps that act on behalf of their users.
create temp view sample_other_services as
with work as (
    select
        session_key,
        started_us + 900000000 + sample_below(3600000000, session_key, 110) as event_us,
        email,
        sample_random(session_key, 111) as kind,
        oauth2_app_integration_id
    from sample_sessions
    inner join sample_app_plan using (app_id)
    where sample_random(session_key, 112) < 0.34
)
select
    event_us,
    'e' || session_key as event_key,
    case
        when kind < 0.35 then 'unityCatalog'
        when kind < 0.65 then 'notebook'
        when kind < 0.8 then 'databrickssql'
        when kind < 0.9 then 'jobs'
        when kind < 0.95 then 'clusters'
        else 'accounts'
    end as service_name,
    case
        when kind < 0.35 then 'getTable'
        when kind < 0.65 then 'runCommand'
        when kind < 0.8 then 'commandSubmit'
        when kind < 0.9 then 'runNow'
        when kind < 0.95 then 'start'
        else 'tokenLogin'
    end as action_name,
    email,
    case
        when kind < 0.35 then map {'full_name_arg': 'main.sales.orders'}
        when kind < 0.65 then map {'notebookId': '' || session_key % 900}
        when kind < 0.8 then map {'warehouseId': '' || session_key % 7}
        when kind < 0.9 then map {'jobId': '' || session_key % 300}
        when kind < 0.95 then map {'cluster_id': '' || session_key % 40}
        else map {'user': email}
    end as request_params,
    case when session_key % 41 = 0 then 403 else 200 end as status_code,
    case when session_key % 41 = 0 then 'Permission denied' end as error_message,
    case
        when kind >= 0.65 and kind < 0.72 then 'custom-app-integrations/' || oauth2_app_integration_id
    end as acting_resource
from work;
