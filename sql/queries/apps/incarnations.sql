-- purpose: deleted apps, and the times at which other apps took over their names
-- grain:   one row per deletion that is followed by a creation of the same name, or by nothing
-- reads:   audit_rows
--
-- :creation_actions   strings   the actions that make an app, or are the first sign of one after a deletion
-- :deletion_actions   strings   the actions that delete one
select
    workspace_id as workspace,
    app,
    unix_micros(event_time) as deleted,
    unix_micros(next_time) as created_again
from (
    select
        workspace_id,
        named_app as app,
        event_time,
        action in (:deletion_actions) as is_deletion,
        lead(event_time) over (
            partition by workspace_id, named_app
            order by event_time, event_id nulls last, action
        ) as next_time,
        lead(action in (:deletion_actions)) over (
            partition by workspace_id, named_app
            order by event_time, event_id nulls last, action
        ) as next_is_deletion
    from audit_rows
    where service = 'apps'
        and (action in (:creation_actions) or action in (:deletion_actions))
        and not failed
        and named_app is not null
) as happened
where is_deletion
    and (next_is_deletion is null or not next_is_deletion)
order by workspace, app, deleted
