-- Drops all rows of the store.
delete from events;

delete from other_rows;

delete from source_files;
