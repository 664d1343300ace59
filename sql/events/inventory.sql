-- purpose: the apps of the workspace by the ids that audit rows know them by
-- grain:   one row an id: an app's own, its OAuth client's or its service principal's, in lower case
--
-- :inventory   string   a JSON object: the app's name by id; {} where none is known
select
    key as id,
    value as app
from explode(from_json(:inventory, 'map<string, string>'))
