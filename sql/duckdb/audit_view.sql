-- What queries about the log as a whole read, in place of the audit table.
create or replace view audit as
select
    event_id,
    workspace_id,
    service as service_name,
    event_time,
    event_date
from events
union all
select
    null,
    workspace_id,
    null,
    event_time,
    event_date
from other_rows;
