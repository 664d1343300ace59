-- purpose: the age of the audit table's data, and its actions about apps; the dashboard counts those in TELEMETRY_ACTIONS
-- grain:   one row per action of the last seven days, the most frequent first
select
    action_name,
    count(*) as events,
    count(distinct lower(trim(user_identity.email))) as users,
    max(event_time) as latest_event,
    timestampdiff(minute, max(event_time), current_timestamp()) as minutes_old
from system.access.audit
where service_name = 'apps'
    and event_date >= date_sub(current_date(), 7)
group by action_name
order by events desc, action_name;
