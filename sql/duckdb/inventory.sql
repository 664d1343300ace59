-- purpose: replaces events/inventory.sql on the embedded store. By the group DuckDB knows that each id is there once, and leaves out
--          the join of a query that reads no column of it
-- grain:   one row per id
-- reads:   nothing
--
-- :inventory             string   a JSON object by id; its values are JSON texts of the app's name and incarnation; {} for none
-- :inventory_workspace   string   the workspace whose list this is; empty where that is not known
select
    key as id,
    cast(:inventory_workspace as string) as workspace_id,
    any_value(get_json_object(value, '$.app')) as app,
    any_value(get_json_object(value, '$.incarnation')) as incarnation
from explode(from_json(:inventory, 'map<string, string>'))
group by key
