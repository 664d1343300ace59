-- Replaces the stored events of the span. Used where some of them changed or are gone.
delete from events
where event_time >= getvariable('slice_start')
    and event_time < getvariable('slice_end')
    and (
        not getvariable('only_sign_ins')
        or (service <> 'apps' and client_id in (select client_id from slice_clients))
    );

delete from events
where event_id in (select event_id from later_ids)
    and event_time >= getvariable('slice_end')
    and event_time < getvariable('later_end');

insert into events from fresh_events order by event_time;
