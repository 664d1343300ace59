-- purpose: replaces events/keyed_rows.sql on the embedded store, whose events have the key: to build it takes most of the time
--          of a query
-- grain:   one row per event
-- reads:   audit_rows
select *
from audit_rows
