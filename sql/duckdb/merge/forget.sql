-- Drops what is older than the history, and the ids of events whose span is not read again, except those that order sign-ins of
-- one moment. Variables of the session: history_start and ids_from.
delete from events where event_time < getvariable('history_start');

-- Each copy adds the newest time of a day. Only its first and last time matter.
create or replace temporary table ends_of_days as
select
    workspace_id,
    event_date,
    unnest(list_distinct([min(event_time), max(event_time)])) as event_time
from other_rows
where event_time >= getvariable('history_start')
group by workspace_id, event_date;

delete from other_rows;

insert into other_rows by name from ends_of_days;

update events
set event_id = null
where event_id is not null
    and event_time < getvariable('ids_from')
    and (
        service = 'apps'
        or (event_time, coalesce(user_name, '')) not in (
            select
                event_time,
                coalesce(user_name, '')
            from events
            where service <> 'apps'
                and event_id is not null
                and event_time < getvariable('ids_from')
            group by all
            having count(*) > 1
        )
    );
