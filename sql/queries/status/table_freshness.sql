-- purpose: the newest row of the audit table, whatever it is about
-- grain:   one row; null where the days looked at have none
select unix_micros(max(event_time)) as latest_event
from {{audit_table}}
where event_date between date_sub(:scan_from, 1) and date_add(:scan_to, 1)
    and event_time >= cast(:scan_start as timestamp)
    and event_time < cast(:scan_end as timestamp)
