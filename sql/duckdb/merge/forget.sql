-- Drops what is older than the history, and the ids of rows about apps whose span is not read again. Variables of the
-- session: history_start and ids_from.
delete from events where event_time < getvariable('history_start');

delete from other_rows where event_time < getvariable('history_start');

update events
set event_id = null
where event_id is not null
    and service = 'apps'
    and event_time < getvariable('ids_from');
