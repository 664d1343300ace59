-- purpose: new and returning users of each day, or of each hour of a single day
-- grain:   one row per local day or hour of the window that has users
-- reads:   app_events
-- new:     the user's first event in the retained history, with the same filters, is on that day or in that hour
--
-- :window_start    string   instant at which the window begins; the scan begins there or with the retained history
-- :history_start   string   instant at which the retained history begins
-- :time_zone       string   the zone of the days, an IANA name
-- :by_hour         boolean   whether the rows are hours
with days_of_users as (
    -- One pass over the history, in which the days before the window are one.
    select
        case when event_time >= cast(:window_start as timestamp) then local_date end as window_date,
        case when :by_hour and event_time >= cast(:window_start as timestamp) then local_hour end as window_hour,
        user_name,
        min(event_time) filter (where event_time >= cast(:history_start as timestamp)) as first_event,
        max(last_event) as last_event
    from app_events
    where user_name is not null
    group by window_date, window_hour, user_name
),

first_days as (
    select
        window_date,
        window_hour,
        last_event,
        cast(convert_timezone(:time_zone, first_event) as date) as first_date,
        case when :by_hour then hour(convert_timezone(:time_zone, first_event)) end as first_hour
    from (
        select
            window_date,
            window_hour,
            last_event,
            min(first_event) over (partition by user_name) as first_event
        from days_of_users
    ) as days
)

select
    window_date as date,
    window_hour as hour,
    count(*) filter (where is_new) as new_users,
    count(*) filter (where not is_new) as returning_users,
    unix_micros(max(last_event)) as latest_event
from (
    select
        *,
        -- Without an event in the history, the user is not new.
        coalesce(window_date = first_date, false)
            and (window_hour is null or coalesce(window_hour = first_hour, false)) as is_new
    from first_days
) as users
where window_date is not null
group by window_date, window_hour
order by date, hour
