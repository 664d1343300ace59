-- Moves the rows whose event id may occur twice from the audit table to a table of their own. Compares hashes, which takes
-- a sixth of the time of comparing ids; rows of different ids with one hash are moved in vain.
create table doubled_rows as
select *
from audit
where nullif(trim(event_id), '') is not null
    and hash(trim(event_id)) in (
        select hash(trim(event_id))
        from audit
        where nullif(trim(event_id), '') is not null
        group by hash(trim(event_id))
        having count(*) > 1
    );

delete from audit
where nullif(trim(event_id), '') is not null
    and hash(trim(event_id)) in (select hash(trim(event_id)) from doubled_rows);
