-- purpose: the users seen lately, with what they did in the window, their segment and activity status
-- grain:   one row a user with an event in the scan, which reaches from the earlier of the window's start and the status horizon to now
-- sorting: by one column before the limit, ties by user
--
-- :window_start, :window_end                  string    the window's instants: start inclusive, end exclusive
-- :today                                      date      today in the chosen zone
-- :power_from, :active_from, :regular_from    int       least interactions of the segments
-- :active_days, :at_risk_days                 int       most days since the last event of the statuses
-- :search                                     string    part of the user's name in lower case; empty for all
-- :segment, :status                           string    only these; empty for all
-- :sort, :descending                          string, boolean   the column to sort by, as the API names it
-- :limit                                      int       how many users
with activity as (
    select
        user_name,
        coalesce(cast(sum(case when in_window then interactions end) as bigint), 0) as interactions,
        count(distinct case when in_window then known_app end) as apps_accessed,
        count(distinct case when in_window then local_date end) as days_active,
        max(last_event) as last_event,
        max(case when in_window then last_event end) as last_event_in_window
    from (
        select
            *,
            event_time >= cast(:window_start as timestamp)
                and event_time < cast(:window_end as timestamp) as in_window
        from app_events
        where user_name is not null
    ) as events_of_users
    group by user_name
),

segmented as (
    select
        *,
        case
            when interactions >= :power_from then 'POWER'
            when interactions >= :active_from then 'ACTIVE'
            when interactions >= :regular_from then 'REGULAR'
            else 'CASUAL'
        end as segment,
        case
            when days_since_last_event <= :active_days then 'ACTIVE'
            when days_since_last_event <= :at_risk_days then 'AT_RISK'
            else 'INACTIVE'
        end as status
    from (
        select
            *,
            datediff(:today, cast(convert_timezone(:time_zone, last_event) as date)) as days_since_last_event,
            unix_micros(max(last_event_in_window) over ()) as latest_event
        from activity
    ) as aged
),

listed as (
    select
        *,
        case :sort
            when 'segment' then case segment when 'POWER' then 4 when 'ACTIVE' then 3 when 'REGULAR' then 2 else 1 end
            when 'status' then case status when 'ACTIVE' then 3 when 'AT_RISK' then 2 else 1 end
            when 'interactions' then interactions
            when 'appsAccessed' then apps_accessed
            when 'daysActive' then days_active
            when 'interactionsPerDay' then case when days_active = 0 then 0 else cast(interactions as double) / days_active end
            when 'lastSeen' then unix_micros(last_event)
        end as sort_key
    from segmented
    where (:search = '' or contains(user_name, :search))
        and (:segment = '' or segment = :segment)
        and (:status = '' or status = :status)
)

select
    user_name,
    segment,
    status,
    interactions,
    apps_accessed,
    days_active,
    unix_micros(last_event) as last_seen,
    latest_event
from listed
order by
    case when :descending then sort_key end desc nulls last,
    case when not :descending then sort_key end asc nulls last,
    case when :sort = 'user' and :descending then user_name end desc nulls last,
    user_name asc
limit :limit
