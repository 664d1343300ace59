-- The users: name, office, frequency of use, days of joining and leaving.
--
-- There are six patterns of use, each with a fixed number of users. With any seed, every segment and activity status
-- therefore has users in windows of 7, 30 and 90 days. There are 1,600 users, of whom about 1,500 open an app.
create temp table sample_users as
with personas(first_rank, last_rank, attendance, sessions, clicks, leaving) as (
    -- people of these ranks; share of workdays they come; sessions on such a day; clicks a session; share that leaves
    values
        (0, 79, 0.98, 6.5, 6, 0.08), -- work in an app all day: Power within a week
        (80, 179, 0.94, 3.7, 5, 0.1), -- every day, for a while: Active within a week
        (180, 449, 0.6, 1.8, 4, 0.15), -- most days: Active or Power within a month
        (450, 849, 0.22, 1.5, 3, 0.25), -- about weekly: Regular within a month
        (850, 1279, 0.07, 1.2, 3, 0.25), -- about monthly: at risk more often than not
        (1280, 1599, 0.03, 1, 2, 0.2) -- once in a while: Casual even in a quarter
),
people as (
    select
        user_id,
        -- 677 and 1600 share no factor: every rank occurs once, and neighbours by name differ in habits.
        (user_id * 677 + cast(getvariable('seed') as bigint) * 131) % 1600 as rank,
        [
            'anna', 'bruno', 'chen', 'dara', 'emil', 'fatima', 'goran', 'hana', 'ivo', 'june', 'kofi', 'lena', 'marco',
            'nadia', 'omar', 'priya', 'quinn', 'rosa', 'sven', 'tara', 'umar', 'vera', 'wanda', 'xenia', 'yusuf',
            'zoe', 'aiko', 'boris', 'clara', 'diego', 'elif', 'felix', 'greta', 'hugo', 'ines', 'jonas', 'karim',
            'lucia', 'mila', 'nils'
        ][1 + user_id % 40] as first_name,
        [
            'adler', 'bose', 'costa', 'diaz', 'evans', 'fischer', 'gupta', 'haas', 'ito', 'jansen', 'kim', 'lopez',
            'meyer', 'novak', 'okafor', 'patel', 'quist', 'rossi', 'sato', 'tanaka', 'ullman', 'varga', 'weber',
            'xu', 'yilmaz', 'zhang', 'abbas', 'brandt', 'cohen', 'dubois', 'eriksen', 'ferrari', 'garcia', 'hansen',
            'ivanov', 'jensen', 'kaya', 'larsen', 'moreau', 'nguyen'
        ][1 + user_id // 40] as last_name,
        case
            when sample_random(user_id, 60) < 0.58 then 0
            when sample_random(user_id, 60) < 0.76 then 1
            when sample_random(user_id, 60) < 0.88 then 2
            when sample_random(user_id, 60) < 0.96 then 3
            else 4
        end as office_id,
        case when sample_random(user_id, 61) < 0.6 then 0 else sample_below(182, user_id, 62) end as joined_day
    from range(1600) as numbers(user_id)
)
select
    user_id,
    rank,
    first_name || '.' || last_name || '@example.com' as email,
    office_id,
    joined_day,
    case
        when sample_random(user_id, 63) < leaving then joined_day + sample_below(182 - joined_day, user_id, 64)
        else 999
    end as left_day,
    attendance,
    sessions,
    clicks
from people
inner join personas on rank between first_rank and last_rank;
