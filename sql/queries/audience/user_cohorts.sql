-- purpose: new and returning users of each day
-- grain:   one row per local day of the window that has users
-- reads:   app_events
-- new:     the user's first event in the retained history, with the same filters, is on that day
--
-- :window_start    string   instant at which the window begins; the scan begins with the retained history
-- :history_start   string   instant at which the retained history begins
-- :time_zone       string   the zone of the days, an IANA name
with first_events as (
    -- One conversion a user rather than one a row: the history is a year long.
    select
        user_name,
        cast(convert_timezone(:time_zone, first_event) as date) as first_date
    from (
        select
            user_name,
            min(event_time) as first_event
        from app_events
        where user_name is not null
            and event_time >= cast(:history_start as timestamp)
        group by user_name
    ) as earliest
),

days_of_users as (
    select
        local_date,
        user_name,
        max(last_event) as last_event
    from app_events
    where user_name is not null
        and event_time >= cast(:window_start as timestamp)
    group by local_date, user_name
)

select
    days_of_users.local_date as date,
    count(*) filter (where days_of_users.local_date = first_events.first_date) as new_users,
    count(*) filter (where days_of_users.local_date is distinct from first_events.first_date) as returning_users,
    unix_micros(max(days_of_users.last_event)) as latest_event
from days_of_users
left join first_events on first_events.user_name = days_of_users.user_name
group by days_of_users.local_date
order by date
