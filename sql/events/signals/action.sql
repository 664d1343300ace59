-- purpose: the events that a request for actions counts
-- grain:   one row per event
-- reads:   actions
select *
from actions
