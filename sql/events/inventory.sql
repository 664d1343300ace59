-- purpose: the inventory's apps by the ids that audit rows contain
-- grain:   one row per id: of the app, its OAuth client or its service principal, in lower case
-- reads:   nothing
--
-- :inventory             string   a JSON object by id; its values are JSON texts of the app's name and incarnation; {} for none
-- :inventory_workspace   string   the workspace whose list this is; empty where that is not known
select
    key as id,
    cast(:inventory_workspace as string) as workspace_id,
    get_json_object(value, '$.app') as app,
    get_json_object(value, '$.incarnation') as incarnation
from explode(from_json(:inventory, 'map<string, string>'))
