-- Records the span, its clients, and the first and last time of each of its days.
insert into other_rows by name
select
    workspace_id,
    unnest([make_timestamptz(event_micros), make_timestamptz(last_micros)]) as event_time,
    event_date
from stage
where last_micros is not null
    and not getvariable('only_sign_ins')
except
select
    workspace_id,
    event_time,
    event_date
from other_rows;

insert into clients
select client_id from slice_clients
except
select client_id from clients;
