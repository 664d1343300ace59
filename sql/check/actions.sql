-- Purpose: what `make check-connection` tells of the audit table: which actions of apps it holds.
-- Grain: one row an action name.
-- Parameters: from_date date, the first day looked at.
select
    action_name as action,
    cast(count(*) as bigint) as events,
    cast(max(event_date) as string) as latest
from {{audit_table}}
where event_date >= :from_date
    and service_name = 'apps'
group by action_name
order by events desc, action
