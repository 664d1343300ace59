-- purpose: the size of the store, and what the copies cost
-- grain:   one row
-- reads:   nothing
--
-- :today    string   the instant in ISO 8601 at which today begins
-- :since    string   the instant at which the last seven days begin
select
    (select count(*) from events) as events,
    (
        select cast(coalesce(sum(doubled), 0) as bigint)
        from slices
        -- Each copy reads the last days again, and with them the same doubled rows.
        where loaded_at = (select max(loaded_at) from slices)
    ) as doubled,
    count(*) filter (where started_at >= cast(:today as timestamptz)) as statements_today,
    count(failure) filter (where started_at >= cast(:today as timestamptz)) as failed_today,
    cast(coalesce(sum(received) filter (where started_at >= cast(:today as timestamptz)), 0) as bigint) as rows_today,
    coalesce(sum(seconds) filter (where started_at >= cast(:today as timestamptz)), 0) as seconds_today,
    count(*) as statements_since,
    count(failure) as failed_since,
    cast(coalesce(sum(received), 0) as bigint) as rows_since,
    coalesce(sum(seconds), 0) as seconds_since
from statements
where started_at >= cast(:since as timestamptz)
