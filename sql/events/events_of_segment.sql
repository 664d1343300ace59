-- purpose: the events of users of one segment, one activity status, or both; replaces app_events if a viewer selects
--          one. It reads an app_events that covers the time that user_activity needs
-- grain:   as app_events
-- reads:   app_events, user_activity
--
-- :segment, :activity              string   only these; empty for all
-- :events_start, :events_end     string   the instants that the query asked for: start inclusive, end exclusive
select app_events.*
from app_events
inner join user_activity on user_activity.user_name = app_events.user_name
where (:segment = '' or user_activity.segment = :segment)
    and (:activity = '' or user_activity.activity = :activity)
    and app_events.event_time >= cast(:events_start as timestamp)
    and app_events.event_time < cast(:events_end as timestamp)
