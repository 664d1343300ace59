-- purpose: the staged rows in the columns of events/scanned_rows.sql, which they replace
-- reads:   nothing
select
    event_id,
    make_timestamptz(event_micros) as event_time,
    event_date,
    workspace_id,
    service,
    action,
    user_name,
    status_code,
    failed,
    app_id,
    client_id,
    named_app,
    access_control_list
from stage
where last_micros is null
