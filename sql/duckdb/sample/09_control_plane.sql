-- App changes: created, deployed, changed, stopped, started, shared, deleted.
-- The request parameter with the app's name differs by action, as in the platform's audit rows.
create temp view sample_control_plane as
with owned as (
    select
        sample_app_plan.*,
        email as owner
    from sample_app_plan
    inner join sample_users on rank = owner_rank
),
launched as (
    select *
    from owned
    where first_day > 0
),
-- A change of description about every seven weeks; in one of ten the logged JSON is cut off.
changes as (
    select
        owned.*,
        change,
        midnight_us + 36000000000 as changed_us
    from owned
    cross join range(4) as changes(change)
    inner join sample_calendar on day = app_id + change * 47
    where office_id = 0 and day > first_day and day < last_day
),
ends as (
    select
        owned.*,
        midnight_us + 39600000000 as ended_us
    from owned
    inner join sample_calendar on day = last_day
    where office_id = 0 and fate in ('stopped', 'deleted')
),
repairs as (
    select
        app_id,
        app_name,
        deployment_number,
        deployer,
        repaired_us
    from sample_deployments
    inner join sample_app_plan using (app_id)
    -- A restart counts as use, and app 33 is known in use by its id alone.
    where outcome = 'degraded' and app_id <> 33
)
select
    created_us as event_us,
    'c' || app_id as event_key,
    'apps' as service_name,
    'createApp' as action_name,
    owner as email,
    map {'app': format('{{"name":"{}","description":"{}"}}', app_name, description)} as request_params,
    200 as status_code,
    null as error_message
from launched
union all
select
    deployed_us,
    'd' || deployment_number,
    'apps',
    -- Some apps are deployed by a bundle.
    case when app_id % 13 = 9 then 'createUpdate' else 'deployApp' end,
    deployer,
    map {'app_name': app_name},
    case when outcome = 'failed' then 400 else 200 end,
    case when outcome = 'failed' then 'Error building app: requirements could not be installed' end
from sample_deployments
inner join sample_app_plan using (app_id)
union all
select
    changed_us,
    'u' || app_id || '-' || change,
    'apps',
    'updateApp',
    owner,
    map {
        'app': case
            when (app_id + change) % 10 = 3 then format('{{"name":"{}","descrip', app_name)
            else format('{{"name":"{}","description":"{}"}}', app_name, description)
        end
    },
    200,
    null
from changes
union all
select
    changed_us + 7200000000,
    'a' || app_id || '-' || change,
    'apps',
    'changeAppsAcl',
    owner,
    map {
        'request_object_type': 'apps',
        'request_object_id': app_name,
        'access_control_list': format(
            '[{{"group_name":"{}","permission_level":"CAN_USE"}}]', ['users', 'analysts'][1 + change % 2]
        )
    },
    200,
    null
from changes
union all
select
    created_us + 3600000000,
    'a' || app_id,
    'apps',
    'changeAppsAcl',
    owner,
    map {
        'request_object_type': 'apps',
        'request_object_id': app_name,
        'access_control_list': format('[{{"user_name":"{}","permission_level":"CAN_MANAGE"}}]', owner)
    },
    200,
    null
from launched
union all
-- Who repairs an app restarts it.
select repaired_us + 30000000, 'o' || deployment_number, 'apps', 'stopApp', deployer, map {'name': app_name}, 200, null
from repairs
union all
select repaired_us + 90000000, 's' || deployment_number, 'apps', 'startApp', deployer, map {'name': app_name}, 200, null
from repairs
union all
select ended_us, 'o-' || app_id, 'apps', 'stopApp', owner, map {'name': app_name}, 200, null
from ends
union all
select ended_us + 60000000, 'x' || app_id, 'apps', 'deleteApp', owner, map {'name': app_name}, 200, null
from ends
where fate = 'deleted';
