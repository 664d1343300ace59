-- purpose: stages the rows about apps and the sign-ins of an audit table
-- reads:   scanned_rows
insert into staging.events by name
select
    *,
    workspace_id || '//' || named_app as named_key
from scanned_rows
