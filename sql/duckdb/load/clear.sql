-- Drops all rows of the store.
delete from telemetry.events;

delete from telemetry.other_rows;

delete from telemetry.source_files;
