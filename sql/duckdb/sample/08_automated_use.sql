-- Automated use of apps, which the dashboard excludes by default: two service principals that check the popular apps
-- every four hours, and the platform's System-User, which starts some apps after each weekend.
create temp view sample_automated_use as
with checks as (
    select
        machine,
        call,
        app_id,
        app_name,
        epoch_us(getvariable('sample_end')) - call * 14400000000 - 60000000 * app_id as event_us
    from range(2) as machines(machine)
    cross join range(1074) as calls(call)
    inner join sample_app_plan on app_id = (call + machine) % 6
),
mornings as (
    select
        app_id,
        app_name,
        day,
        midnight_us + 21600000000 + app_id * 1000000 as event_us
    from sample_calendar
    inner join sample_app_plan on app_id between 6 and 12 and day >= first_day
    where office_id = 0 and weekday = 1
)
select
    event_us,
    'm' || machine || '-' || call as event_key,
    'apps' as service_name,
    'executeApp' as action_name,
    sample_machine(machine) as email,
    map {'app_name': app_name} as request_params,
    case when call % 50 = 0 then 503 else 200 end as status_code,
    case when call % 50 = 0 then 'No answer within 30 s' end as error_message
from checks
union all
select
    event_us,
    'w' || app_id || '-' || day,
    'apps',
    'startApp',
    'System-User',
    map {'name': app_name},
    200,
    null
from mornings;
