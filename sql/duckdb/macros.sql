-- Databricks SQL functions that DuckDB lacks or defines differently, so that both engines run the same text.
-- Names, argument order and null handling follow the Databricks SQL reference. Some deliberately shadow DuckDB functions.

create or replace macro convert_timezone(target_time_zone, instant) as timezone(target_time_zone, instant);

-- 0 is Monday.
create or replace macro weekday(day) as cast(isodow(day) - 1 as integer);

create or replace macro date_add(day, days) as cast(day as date) + cast(days as integer);
create or replace macro date_sub(day, days) as cast(day as date) - cast(days as integer);
create or replace macro datediff(end_day, start_day) as cast(cast(end_day as date) - cast(start_day as date) as integer);

create or replace macro unix_micros(instant) as epoch_us(instant);

-- A text that is no JSON has no value at any path; DuckDB's own function fails on it.
create or replace macro get_json_object(json_text, path) as
    case when json_valid(json_text) then json_extract_string(json_text, path) end;

-- Only for a map of texts, and only as the argument of explode. The text is not made a map here: DuckDB computes a constant map anew
-- in each pass of its optimizer, which took more time than most queries.
create or replace macro from_json(json_text, type) as
    case type
        when 'map<string, string>' then json_text
        else error('from_json knows no ' || type)
    end;

create or replace macro explode(json_text) as table
    select
        key,
        json_extract_string(value, '$') as value
    from json_each(json_text);
