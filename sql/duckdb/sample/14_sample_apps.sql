-- The inventory as the Apps API would return it at the end of the sample: no deleted apps, and each app with its active
-- deployment, the last one that did not fail.
create table sample_apps as
with active_deployments as (
    select *
    from sample_deployments
    where outcome <> 'failed'
    qualify row_number() over (partition by app_id order by deployed_us desc) = 1
)
select
    app_name as name,
    id,
    format('https://{}-1234567890123456.aws.databricksapps.com', app_name) as url,
    email as creator,
    description,
    make_timestamptz(created_us) as create_time,
    make_timestamptz(coalesce(deployed_us, created_us)) as update_time,
    case when app_id % 9 = 0 then 'LARGE' else 'MEDIUM' end as compute_size,
    case fate when 'stopped' then 'STOPPED' else 'ACTIVE' end as compute_state,
    case fate when 'stopped' then 'UNAVAILABLE' when 'crashed' then 'CRASHED' else 'RUNNING' end as app_state,
    case when deployed_us is not null then sample_uuid(deployment_number, 130) end as deployment_id,
    deployer as deployment_creator,
    make_timestamptz(deployed_us) as deployment_time,
    case when deployed_us is not null then 'SUCCEEDED' end as deployment_state,
    service_principal_client_id,
    format('app-{} {}', left(id, 6), app_name) as service_principal_name,
    oauth2_app_client_id,
    oauth2_app_integration_id
from sample_app_plan
inner join sample_users on rank = owner_rank
left join active_deployments using (app_id)
where fate is distinct from 'deleted'
order by app_name;
