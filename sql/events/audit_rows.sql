-- purpose: the events of the scan, deduplicated: an event can be delivered or exported twice
-- grain:   one row per event id; each row without an id is one event
-- reads:   scanned_rows
select *
from scanned_rows
-- Where rows of one id differ, the order decides, on every engine alike.
qualify event_id is null
    or row_number() over (
        partition by event_id
        order by
            event_time,
            workspace_id,
            service,
            action,
            user_name nulls last,
            status_code nulls last,
            failed,
            app_id nulls last,
            client_id nulls last,
            named_app nulls last,
            access_control_list nulls last,
            event_date
    ) = 1
