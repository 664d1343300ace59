-- purpose: the events that a request for sign-ins counts
-- grain:   one row per event
-- reads:   sign_ins
select *
from sign_ins
