-- The events of the store that the staged ones may replace. Variables of the session: slice_start and slice_end, the span that they
-- replace, and only_sign_ins, whether they are only the sign-ins of slice_clients.

create or replace temporary table stored_events as
select *
from events
where event_time >= getvariable('slice_start')
    and event_time < getvariable('slice_end')
    and (
        not getvariable('only_sign_ins')
        or (service <> 'apps' and client_id in (select client_id from slice_clients))
    );

-- The rows of one id after the span, which the staged ones precede.
create or replace temporary table later_ids as
select distinct event_id
from events
where event_id in (select event_id from fresh_events)
    and event_time >= getvariable('slice_end')
    and event_time < getvariable('later_end');
