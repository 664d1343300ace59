-- Removes the events of the store that the staged rows may change.
delete from telemetry.events
where event_id is not null
    and hash(event_id) in (select id_hash from staging.doubled_ids);
