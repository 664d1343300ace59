-- purpose: apps that were created with the name of a deleted app
-- grain:   one row per incarnation of a workspace's app except the first, with its begin and end
-- reads:   nothing
--
-- :incarnations   string   a JSON object; its values are JSON texts of workspace, app, incarnation, begin and end; {} for none
select
    get_json_object(value, '$.workspace') as workspace_id,
    get_json_object(value, '$.app') as app,
    get_json_object(value, '$.incarnation') as incarnation,
    cast(get_json_object(value, '$.begin') as timestamp) as begin_time,
    -- None where the app is the last of its name.
    cast(get_json_object(value, '$.end') as timestamp) as end_time
from explode(from_json(:incarnations, 'map<string, string>'))
