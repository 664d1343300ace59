-- purpose: adds the staged rows of events with more than one row, normalised, to those of the store
-- reads:   scanned_rows
insert into staging.doubled_events by name
select *
from scanned_rows
