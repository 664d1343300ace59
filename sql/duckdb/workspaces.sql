-- purpose: the workspaces of the embedded table, without account-level rows
-- grain:   one row per workspace; empty text for rows without a workspace
-- reads:   nothing
select distinct coalesce(workspace_id, '') as workspace
from audit
where workspace_id is distinct from '0'
order by workspace
