-- Deployments of the apps and the errors that they cause.
--
-- outcome: healthy; degraded (it fails some requests until the next deployment); failed (it never ran, and the previous
-- version keeps serving). failing: share of requests that fail while it is degraded.
create temp table sample_deployments as
with workdays as (
    select day, midnight_us
    from sample_calendar
    where office_id = 0 and workday and day <= 180
),
-- Now and then the most popular app breaks for most of a workday: these days cross the error threshold.
accidents as (
    select
        cast(0 as bigint) as app_id,
        max(day) as day,
        9.25 as hour,
        'degraded' as outcome,
        0.75 as failing,
        6.5 as hours
    from workdays
    inner join (values (4), (13), (22), (37), (58), (79), (101), (128), (152)) as accident(days_ago)
        on day <= 180 - days_ago
    group by days_ago
),
routine as (
    select
        app_id,
        day,
        9 + 7 * sample_random(app_id * 200 + day, 70) as hour,
        case
            when day = first_day then 'healthy'
            when sample_random(app_id * 200 + day, 71) < 0.07 then 'degraded'
            when sample_random(app_id * 200 + day, 71) < 0.13 then 'failed'
            else 'healthy'
        end as outcome,
        0.3 + 0.4 * sample_random(app_id * 200 + day, 72) as failing,
        0.75 + 2 * sample_random(app_id * 200 + day, 73) as hours
    from sample_app_plan
    inner join workdays on day >= first_day and day < last_day
    where
        (sample_random(app_id * 200 + day, 74) < 0.07 and not never_opened)
        or (day = first_day and app_id <> 39)
),
planned as (
    select * from accidents
    union all
    select * from routine where (app_id, day) not in (select (app_id, day) from accidents)
),
timed as (
    select
        app_id,
        day,
        cast(midnight_us + hour * 3600000000 as bigint) as deployed_us,
        outcome,
        case when outcome = 'degraded' then failing else 0 end as failing,
        cast(midnight_us + (hour + hours) * 3600000000 as bigint) as repaired_us
    from planned
    inner join workdays using (day)
),
all_deployments as (
    select app_id, day, deployed_us, outcome, failing, repaired_us from timed
    union all
    select app_id, day, repaired_us, 'healthy', 0, null from timed where outcome = 'degraded'
)
select
    deployments.*,
    row_number() over (order by deployed_us, app_id) as deployment_number,
    -- Who inherits an app whose owner left is the pipeline.
    case when day < left_day then email else sample_machine(1) end as deployer
from all_deployments as deployments
inner join sample_app_plan using (app_id)
inner join sample_users on rank = owner_rank
where deployed_us <= epoch_us(getvariable('sample_end'));

-- One row an app and quarter hour in which it is degraded: events find it by equality, which is much faster than by
-- a range.
create temp table sample_incidents as
select
    app_id,
    quarter_hour,
    max(failing) as failing
from (
    select
        app_id,
        failing,
        unnest(range(deployed_us // 900000000, repaired_us // 900000000)) as quarter_hour
    from sample_deployments
    where outcome = 'degraded'
)
group by app_id, quarter_hour;
