-- purpose: adds the times of all other rows, in order of time
-- reads:   audit_table
--
-- :sign_in_actions   strings   the action names of OAuth sign-ins
insert into telemetry.other_rows by name
select
    workspace_id,
    event_time,
    event_date
from {{audit_table}}
where coalesce(service_name, '') <> 'apps'
    and coalesce(action_name, '') not in (:sign_in_actions)
order by event_time
