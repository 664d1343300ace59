-- Adds the events of the span that the store does not hold. It only inserts, which delays no checkpoint.
insert into events from added_events order by event_time;
