-- purpose: the events that a request for both signals counts
-- grain:   one row per event
-- reads:   actions, sign_ins
select *
from actions
union all
select *
from sign_ins
