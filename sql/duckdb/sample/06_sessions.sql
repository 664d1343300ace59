-- Sessions: a user opens an app at a time and has a number of interactions in it.
create temp table sample_sessions as
with present as (
    select
        user_id,
        email,
        user_id * 200 + day as presence_key,
        day,
        midnight_us,
        clicks,
        sessions * adoption as sessions
    from sample_users
    inner join sample_calendar using (office_id)
    where
        day >= joined_day
        and day < left_day
        and sample_random(user_id * 200 + day, 80) < attendance * staffing
),
numbered as (
    select
        *,
        presence_key * 16 + number as session_key
    from (
        select
            *,
            unnest(range(
                -- Who comes opens at least one app.
                greatest(1, cast(round(sessions * (0.6 + 0.8 * sample_random(presence_key, 81))) as bigint))
            )) as number
        from present
    )
),
drawn as (
    select
        *,
        sample_random(session_key, 82) as moment,
        -- Mostly one of two favourites, otherwise anything; the square makes few apps popular.
        case
            when sample_random(session_key, 83) < 0.65 then sample_random(user_id * 2 + number % 2, 84)
            else sample_random(session_key, 85)
        end as taste
    from numbered
),
placed as (
    select
        *,
        -- The local working day: people arrive from 7 to 9, pause between 12 and 13, leave after 17.
        case
            when moment < 0.1 then 7 + 20 * moment
            when moment < 0.46 then 9 + (moment - 0.1) / 0.12
            when moment < 0.5 then 12 + (moment - 0.46) / 0.04
            when moment < 0.92 then 13 + (moment - 0.5) / 0.42 * 4.5
            else 17.5 + (moment - 0.92) / 0.08 * 4.5
        end as hour,
        cast(floor(38 * taste * taste) as bigint) as wanted_app_id
    from drawn
)
select
    session_key,
    user_id,
    email,
    day,
    -- Before its launch and after its end, an app's users do their work in an app that is always there.
    case when day >= first_day and day < last_day then wanted_app_id else wanted_app_id % 6 end as app_id,
    cast(midnight_us + hour * 3600000000 as bigint) as started_us,
    1 + sample_below(2 * clicks - 1, session_key, 86) as clicks
from placed
inner join sample_app_plan on app_id = wanted_app_id;
