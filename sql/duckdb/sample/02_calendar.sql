-- Working days of each office: one row per office and local day, 180 days up to today.
--
-- Times stay microseconds since 1970 until the last step, because adding intervals to a timestamptz per row is slow.
-- There is one more day on both sides, because local days and UTC days differ; later files remove the surplus.
create temp table sample_calendar as
with offices(office_id, time_zone) as (
    values
        (0, 'Europe/Berlin'),
        (1, 'America/New_York'),
        (2, 'Asia/Kolkata'),
        (3, 'Europe/London'),
        (4, 'America/Los_Angeles')
),
days as (
    select
        day,
        cast(timezone('UTC', getvariable('sample_end')) as date) - 180 + cast(day as integer) as local_date
    from range(182) as numbers(day)
)
select
    office_id,
    day,
    isodow(local_date) as weekday,
    isodow(local_date) < 6 as workday,
    epoch_us(timezone(time_zone, cast(local_date as timestamp))) as midnight_us,
    -- Share of the staff at work: Friday is short, a weekend is quiet, no two weeks are alike.
    [0.98, 1.0, 1.0, 0.98, 0.9, 0.1, 0.07][isodow(local_date)] * (0.94 + 0.06 * sample_random(day, 1)) as staffing,
    -- The apps catch on: what somebody does in a day more than doubles over the half year.
    0.38 + 0.62 * day / 181 as adoption
from offices
cross join days;
