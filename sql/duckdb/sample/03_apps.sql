-- The forty apps: name, identities, and days of use. A smaller app_id is a more popular app.
--
-- first_day and last_day are days of the calendar; people use the app from first_day to the day before last_day.
-- Apps 0 to 5 always exist, so that every user has an app to open. Some apps are special cases for the dashboard:
-- events of app 33 contain only its id, 35 runs unused, 38 and 39 were never opened, and others were stopped, deleted,
-- or crashed permanently.
create temp table sample_app_plan as
with names as (
    select
        app_id,
        [
            'sales', 'churn', 'fleet', 'claims', 'pricing', 'supply', 'fraud', 'people', 'energy', 'grid',
            'genomics', 'campaign', 'inventory', 'treasury', 'quality', 'returns'
        ][1 + app_id % 16] as subject,
        ['explorer', 'dashboard', 'copilot', 'planner', 'monitor'][1 + (app_id * 3 + app_id // 16) % 5] as kind,
        case
            when app_id = 38 then 119
            when app_id = 39 then 79
            when app_id > 5 and app_id < 33 and sample_random(app_id, 50) > 0.35 then 10 + sample_below(155, app_id, 51)
        end as planned_day
    from range(40) as numbers(app_id)
),
launches as (
    select
        app_id,
        -- Nobody launches at the weekend.
        day + [0, 0, 0, 0, 0, 2, 1][weekday] as first_day,
        midnight_us + [0, 0, 0, 0, 0, 2, 1][weekday] * 86400000000 + 28800000000 as created_us
    from names
    inner join sample_calendar on day = planned_day
    where office_id = 0
)
select
    app_id,
    subject || '-' || kind as app_name,
    'Shows ' || subject || ' to those who need it' as description,
    sample_uuid(app_id, 10) as id,
    sample_uuid(app_id, 20) as service_principal_client_id,
    sample_uuid(app_id, 30) as oauth2_app_client_id,
    sample_uuid(app_id, 40) as oauth2_app_integration_id,
    -- The others are older than the sample.
    coalesce(first_day, -1) as first_day,
    coalesce(created_us, epoch_us(getvariable('sample_end')) - (200 + app_id * 4) * 86400000000) as created_us,
    case app_id
        when 13 then 178
        when 22 then 176
        when 28 then 179
        when 34 then 160
        when 35 then 128
        when 36 then 110
        when 37 then 174
        else 999
    end as last_day,
    case
        when app_id in (13, 22, 36, 39) then 'stopped'
        when app_id in (28, 37) then 'crashed'
        when app_id = 34 then 'deleted'
    end as fate,
    app_id >= 38 as never_opened,
    -- Some requests always fail: a share of 1 to 3 percent, by app.
    0.01 + 0.02 * sample_random(app_id, 52) * sample_random(app_id, 53) as error_share,
    -- Owners are found among the people who use apps most days, see the ranks of users.
    90 + app_id * 8 as owner_rank
from names
left join launches using (app_id);
