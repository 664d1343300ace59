-- purpose: the events of the scan with the key of the app that the row names; an inventory can know a better one
-- grain:   one row per event
-- reads:   audit_rows
select
    *,
    workspace_id || '//' || named_app as named_key
from audit_rows
