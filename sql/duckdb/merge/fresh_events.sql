-- purpose: fills the table of the staged events, each once, as the store keeps them
-- reads:   keyed_rows
-- variables of the session: slice_start, earlier_start and ids_from, instants. Ids before ids_from are forgotten, because their
--          span is not read again: they are two thirds of the file. Those of sign-ins of one moment stay, because they order them
insert into fresh_events by name
select * replace (
    case
        when event_time >= getvariable('ids_from')
            or (
                service <> 'apps'
                and (event_time, coalesce(user_name, '')) in (
                    select
                        event_time,
                        coalesce(user_name, '')
                    from keyed_rows
                    where service <> 'apps'
                        and event_time < getvariable('ids_from')
                    group by all
                    having count(*) > 1
                )
            )
            then event_id
    end as event_id
)
from keyed_rows
-- Where the rows of one id have different times, the earliest counts, as in events/audit_rows.sql.
where event_id is null
    or event_id not in (
        select event_id
        from events
        where event_id is not null
            and event_time >= getvariable('earlier_start')
            and event_time < getvariable('slice_start')
    )
