-- Rows on their way into the store, normalised.
create table staging.events as
from telemetry.events
limit 0;

-- The times of all other rows. Rows without a time are unreadable.
create table staging.other_rows (
    workspace_id varchar,
    event_time timestamptz,
    event_date date
);
