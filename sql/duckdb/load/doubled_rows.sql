-- Moves the staged rows whose event id may occur twice, in the staged table or in the store, to a table of their own, and
-- copies the events of the store with such an id. Compares hashes, which takes a sixth of the time of comparing ids; rows of
-- different ids with one hash are moved in vain. The variable replacing of the session says whether the events of the store
-- will be dropped.
create table staging.doubled_ids as
with staged as (
    select hash(trim(event_id)) as id_hash
    from staging.audit
    where nullif(trim(event_id), '') is not null
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

create table staging.doubled_rows as
select *
from staging.audit
where nullif(trim(event_id), '') is not null
    and hash(trim(event_id)) in (select id_hash from staging.doubled_ids);

delete from staging.audit
where nullif(trim(event_id), '') is not null
    and hash(trim(event_id)) in (select id_hash from staging.doubled_ids);

create table staging.doubled_events as
select *
from telemetry.events
where event_id is not null
    and not getvariable('replacing')
    and hash(event_id) in (select id_hash from staging.doubled_ids);
