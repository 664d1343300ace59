-- purpose: the rows of events with more than one row; replaces events/scanned_rows.sql
-- grain:   one row per row of the staged table or of the store
-- reads:   nothing
select *
from staging.doubled_events
