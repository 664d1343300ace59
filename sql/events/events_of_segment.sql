-- purpose: the events of the users of one segment, of one activity status, or of both; stands in for app_events where
--          a viewer asks for that, over an app_events that reaches as far as user_activity needs
-- grain:   as app_events
--
-- :segment, :status              string   only these; empty for all
-- :events_start, :events_end     string   the instants that the query asked for: start inclusive, end exclusive
select app_events.*
from app_events
inner join user_activity on user_activity.user_name = app_events.user_name
where (:segment = '' or user_activity.segment = :segment)
    and (:status = '' or user_activity.status = :status)
    and app_events.event_time >= cast(:events_start as timestamp)
    and app_events.event_time < cast(:events_end as timestamp)
