-- purpose: all workspaces with rows about apps in the audit table, whether or not they count
-- grain:   one row per workspace; only the number of events, no users and no names
-- reads:   audit_table
--
-- :scan_start, :scan_end   string   instants in ISO 8601, UTC: start inclusive, end exclusive
-- :scan_from, :scan_to     date     the UTC dates of these two instants; they prune the table
select
    coalesce(workspace_id, '') as workspace,
    cast(
        count(distinct nullif(trim(event_id), '')) + count_if(nullif(trim(event_id), '') is null)
        as bigint
    ) as events
from {{audit_table}}
where service_name = 'apps'
    and event_date between date_sub(:scan_from, 1) and date_add(:scan_to, 1)
    and event_time >= cast(:scan_start as timestamp)
    and event_time < cast(:scan_end as timestamp)
group by coalesce(workspace_id, '')
order by events desc, workspace
