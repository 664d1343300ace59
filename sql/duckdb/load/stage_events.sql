-- purpose: stages the rows about apps and the sign-ins of an audit table, of which an event can have more than one
-- reads:   keyed_rows
insert into staging.events by name
select *
from keyed_rows
