-- The rows of one statement of extract/slice.sql, as they arrive, and the events among them, each once. Temporary, so that a
-- crash leaves nothing behind.
create or replace temporary table stage (
    event_id varchar,
    event_micros bigint,
    event_date date,
    workspace_id varchar,
    service varchar,
    action varchar,
    user_name varchar,
    status_code integer,
    failed boolean,
    app_id varchar,
    client_id varchar,
    named_app varchar,
    access_control_list varchar,
    last_micros bigint
);

create or replace temporary table fresh_events as from events limit 0;

-- The clients whose sign-ins the statement asked for.
create or replace temporary table slice_clients (client_id varchar);
