-- Defects of real audit rows, so that the sample covers them: one session in fifty adds one event with one defect.
create temp view sample_malformed_events as
with chosen as (
    select
        session_key,
        started_us + 20000000 as event_us,
        email,
        app_name,
        description,
        sample_below(12, session_key, 120) as defect
    from sample_sessions
    inner join sample_app_plan using (app_id)
    -- App 33 is known in use by its id alone.
    where sample_random(session_key, 121) < 0.02 and app_id <> 33
)
select
    event_us,
    'b' || session_key as event_key,
    'apps' as service_name,
    'viewApp' as action_name,
    case defect
        when 0 then null
        when 1 then ''
        when 2 then upper(email[1]) || email[2:]
        when 3 then '  ' || upper(email) || ' '
        else email
    end as email,
    case defect
        when 4 then null
        when 5 then map {'app_name': '  '}
        when 6 then map {'app': '{"name":"' || app_name}
        when 7 then map {'app': '{"name":"' || app_name || '","description":"' || description || '"}'}
        else map {'app_name': app_name}
    end as request_params,
    case defect
        when 8 then null
        when 9 then 302
        when 10 then null
        else 200
    end as status_code,
    case defect
        when 10 then 'Connection was closed'
        when 11 then 'Upstream answered with a warning'
    end as error_message
from chosen;
