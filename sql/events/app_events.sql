-- purpose: the relation that every figure reads: events about apps, normalised
-- grain:   one row per event; `interactions` and `failures` are weights, so that a rollup can replace raw rows
-- sums:    queries sum the weights and never count rows
-- reads:   signals
--
-- :any_app, :apps, :app_keys   boolean, strings, strings   every app, or those of these names and keys
-- :any_user, :users            boolean, strings   every user, or these
-- :include_service_principals  boolean    count events of identities without an '@', as users
-- :any_day_of_week, :day_of_week   boolean, int   every weekday, or this one; 1 is Monday
-- :any_hour, :hour             boolean, int   every hour of the day, or this one
select
    event_time,
    cast(local_time as date) as local_date,
    hour(local_time) as local_hour,
    workspace_id,
    coalesce(known_app, 'Unknown app') as app,
    -- Null where the row names no app: listed as 'Unknown app', but never counted as one.
    known_app,
    app_key,
    user_name,
    signal,
    action,
    status_code,
    1 as interactions,
    case when failed then 1 else 0 end as failures,
    event_time as last_event
from signals
where (:any_app or coalesce(known_app, 'Unknown app') in (:apps) or app_key in (:app_keys))
    and (:any_user or user_name in (:users))
    and (:include_service_principals or user_name is null or user_name like '%@%')
    and (:any_day_of_week or weekday(cast(local_time as date)) + 1 = :day_of_week)
    and (:any_hour or hour(local_time) = :hour)
