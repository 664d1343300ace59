-- The tables of the embedded store. Rows are ordered by time, so that a query for a few days reads few of the blocks.

-- The rows of events/audit_rows.sql: each event once, normalised.
create table events (
    event_id varchar,
    event_time timestamptz,
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
    access_control_list varchar
);

-- The times of all other rows: they show how far the log reaches.
create table other_rows (
    workspace_id varchar,
    event_time timestamptz,
    event_date date
);
