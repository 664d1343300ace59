-- The tables of the embedded store. Rows are ordered by time, so that a query for a few days reads few of the blocks.

-- The rows of events/keyed_rows.sql: each event once, normalised, with the key of the app that it names.
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
    access_control_list varchar,
    named_key varchar
);

-- The times of all other rows: they show how far the log reaches.
create table other_rows (
    workspace_id varchar,
    event_time timestamptz,
    event_date date
);

-- The spans that were copied from the source. Rows are only added, so that readers never delay a checkpoint.
-- The history of the store is from the least start to the greatest end: a span always touches the others.
create table slices (
    generation bigint,
    kind varchar,
    slice_start timestamptz,
    slice_end timestamptz,
    loaded_at timestamptz,
    events bigint,
    changed bigint,
    doubled bigint
);

-- The ids of the inventory whose sign-ins were copied.
create table clients (client_id varchar);

-- The statements that the copies cost: the time until the last row had arrived.
create table statements (
    kind varchar,
    started_at timestamptz,
    seconds double,
    received bigint,
    failure varchar
);

-- The files that were read, with the number of their rows.
create table source_files (
    name varchar,
    bytes bigint,
    modified_at timestamptz,
    rows bigint,
    unreadable bigint,
    first_unreadable bigint,
    reason varchar,
    missing_columns varchar
);

-- What the rows depend on besides the source: the version of this schema, and the settings of the copy.
create table store_properties (name varchar, value varchar);
