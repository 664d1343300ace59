-- Actions of people in apps: the events that count as interactions.
create temp view sample_interactions as
with clicks as (
    select
        *,
        session_key * 16 + number as click_key
    from (
        select
            session_key,
            user_id,
            email,
            app_id,
            started_us,
            unnest(range(clicks)) as number
        from sample_sessions
    )
),
timed as (
    select
        *,
        started_us + number * 55000000 + sample_below(50000000, click_key, 90) as event_us
    from clicks
),
judged as (
    select
        *,
        failing is not null as degraded,
        sample_random(click_key, 91) < coalesce(failing, error_share) as failed
    from timed
    inner join sample_app_plan using (app_id)
    left join sample_incidents on
        sample_incidents.app_id = timed.app_id
        and quarter_hour = event_us // 900000000
)
select
    event_us,
    'i' || click_key as event_key,
    'apps' as service_name,
    case
        when number = 0 then 'openApp'
        else [
            'viewApp', 'viewApp', 'viewApp', 'accessApp', 'accessApp', 'executeApp'
        ][1 + sample_below(6, click_key, 92)]
    end as action_name,
    email,
    case
        when app_id = 33 then map {'app_id': id}
        else map {'app_name': app_name}
    end as request_params,
    case
        when not failed then 200
        when degraded then [500, 502, 502, 504][1 + sample_below(4, click_key, 93)]
        else [403, 404, 429, 500][1 + sample_below(4, click_key, 93)]
    end as status_code,
    case
        when failed and degraded then 'App unavailable: the process does not answer'
        when failed then 'Request failed'
    end as error_message
from judged;
