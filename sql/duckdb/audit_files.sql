-- Macros that convert values of exported rows to those of the audit table. An unreadable value becomes null.

-- Seconds, milliseconds, microseconds or nanoseconds since 1970: between 2001 and 2100 the size tells the unit.
create or replace macro instant_of_number(number) as
    make_timestamptz(cast(
        case
            when number >= 1e9 and number < 4.1e9 then number * 1e6
            when number >= 1e12 and number < 4.1e12 then number * 1e3
            when number >= 1e15 and number < 4.1e15 then number
            when number >= 1e18 and number < 4.1e18 then number / 1e3
        end as bigint
    ));

-- A time without a zone is UTC. A date alone is no time.
create or replace macro instant_of_text(text) as
    coalesce(
        instant_of_number(try_cast(text as double)),
        case
            when length(trim(text)) > 10 and isfinite(try_cast(text as timestamptz))
                then try_cast(text as timestamptz)
        end
    );

-- Tables that count in floating point write 111 as 111.0.
create or replace macro text_of_id(id) as
    case when id like '%.0' then left(id, length(id) - 2) else id end;

-- A JSON object, or a text that holds one.
create or replace macro object_of(value) as
    case json_type(value)
        when 'OBJECT' then value
        when 'VARCHAR' then
            case when json_type(try_cast(value ->> '$' as json)) = 'OBJECT' then try_cast(value ->> '$' as json) end
    end;

-- The entries of a JSON object. A key that occurs twice is one entry where both values are equal, and an error elsewhere.
create or replace macro entries_of(object) as
    case when object is not null then
        coalesce(
            try_cast(object as map(varchar, varchar)),
            try(map_from_entries(list_distinct(list_zip(json_keys(object), json_extract_string(object, '$.*')))))
        )
    end;

create or replace macro text_of_number(number) as
    case
        when number = trunc(number) then cast(try_cast(number as hugeint) as varchar)
        when not isnan(number) then cast(number as varchar)
    end;
