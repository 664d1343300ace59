-- purpose: stages the times of all other rows of an audit table, and a row without a time for each unreadable row
-- reads:   audit_table
--
-- :sign_in_actions   strings   the action names of OAuth sign-ins
insert into staging.other_rows by name
select
    workspace_id,
    event_time,
    event_date
from {{audit_table}}
where event_time is null
    or (coalesce(service_name, '') <> 'apps' and coalesce(action_name, '') not in (:sign_in_actions))
