-- purpose: recent users with their activity in the window, segment, activity status and favourite app
-- grain:   one row per user of user_activity
-- reads:   user_activity, app_events
-- sorting: by one column before the limit; ties by user, or by a hash of tie key and user
--
-- :window_start, :window_end   string   the window's instants: start inclusive, end exclusive
-- :history_start       string            instant at which the retained history begins; read only if new_only
-- :new_only            boolean           only users whose first event in the history is in the window
-- :search              string            part of the user's name in lower case; empty for all
-- :segment, :activity    string            only these; empty for all
-- :sort, :descending   string, boolean   the column to sort by, as the API names it
-- :tie_key             string            hides the order of names among ties; empty for the names' own order
-- :limit               int               how many users
with first_events as (
    select
        user_name,
        min(event_time) as first_event
    from app_events
    where :new_only
        and event_time >= cast(:history_start as timestamp)
    group by user_name
),

apps_of_users as (
    select
        user_name,
        app_key,
        app,
        row_number() over (
            partition by user_name
            order by sum(interactions) desc, app, app_key
        ) as place
    from app_events
    where user_name is not null
        and known_app is not null
        and event_time >= cast(:window_start as timestamp)
        and event_time < cast(:window_end as timestamp)
    group by user_name, app_key, app
),

listed as (
    select
        user_activity.*,
        favourites.app_key as favourite_key,
        favourites.app as favourite_app,
        unix_micros(max(user_activity.last_event_in_window) over ()) as latest_event,
        case :sort
            when 'segment' then case segment when 'POWER' then 4 when 'ACTIVE' then 3 when 'REGULAR' then 2 else 1 end
            when 'activity' then case activity when 'ACTIVE' then 3 when 'AT_RISK' then 2 else 1 end
            when 'interactions' then interactions
            when 'appsAccessed' then apps_accessed
            when 'daysActive' then days_active
            when 'interactionsPerDay' then case when days_active = 0 then 0 else cast(interactions as double) / days_active end
            when 'lastSeen' then unix_micros(user_activity.last_event)
        end as sort_key
    from user_activity
    left join apps_of_users as favourites
        on favourites.user_name = user_activity.user_name
            and favourites.place = 1
    left join first_events on first_events.user_name = user_activity.user_name
    where (:search = '' or contains(user_activity.user_name, :search))
        and (:segment = '' or user_activity.segment = :segment)
        and (:activity = '' or user_activity.activity = :activity)
        and (
            not :new_only
            or (
                first_events.first_event >= cast(:window_start as timestamp)
                and first_events.first_event < cast(:window_end as timestamp)
            )
        )
)

select
    user_name,
    segment,
    activity,
    interactions,
    apps_accessed,
    days_active,
    unix_micros(last_event) as last_seen,
    favourite_key,
    latest_event
from listed
order by
    case when :descending then sort_key end desc nulls last,
    case when not :descending then sort_key end asc nulls last,
    case when :sort = 'user' and :descending then user_name end desc nulls last,
    case when :sort = 'favouriteApp' and :descending then favourite_app end desc nulls last,
    case when :sort = 'favouriteApp' and not :descending then favourite_app end asc nulls last,
    case when :tie_key = '' then user_name else md5(concat(:tie_key, user_name)) end asc
limit :limit
