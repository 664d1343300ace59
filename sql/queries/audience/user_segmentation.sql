-- purpose: recent users with their activity in the window, segment and activity status
-- grain:   one row per user of user_activity
-- reads:   user_activity
-- sorting: by one column before the limit; ties by user, or by a hash of tie key and user
--
-- :search              string            part of the user's name in lower case; empty for all
-- :segment, :activity    string            only these; empty for all
-- :sort, :descending   string, boolean   the column to sort by, as the API names it
-- :tie_key             string            hides the order of names among ties; empty for the names' own order
-- :limit               int               how many users
with listed as (
    select
        *,
        unix_micros(max(last_event_in_window) over ()) as latest_event,
        case :sort
            when 'segment' then case segment when 'POWER' then 4 when 'ACTIVE' then 3 when 'REGULAR' then 2 else 1 end
            when 'activity' then case activity when 'ACTIVE' then 3 when 'AT_RISK' then 2 else 1 end
            when 'interactions' then interactions
            when 'appsAccessed' then apps_accessed
            when 'daysActive' then days_active
            when 'interactionsPerDay' then case when days_active = 0 then 0 else cast(interactions as double) / days_active end
            when 'lastSeen' then unix_micros(last_event)
        end as sort_key
    from user_activity
    where (:search = '' or contains(user_name, :search))
        and (:segment = '' or segment = :segment)
        and (:activity = '' or activity = :activity)
)

select
    user_name,
    segment,
    activity,
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
    case when :tie_key = '' then user_name else md5(concat(:tie_key, user_name)) end asc
limit :limit
