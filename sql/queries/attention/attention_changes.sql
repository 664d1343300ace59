-- purpose: successful deployments with the errors of the day before and after, and deletions
-- grain:   one row per deployment or deletion of an app in the window, without those of 'Unknown app'
-- reads:   rows_about_apps, deployment_impacts
--
-- :deployment_actions, :deletion_actions   strings   the actions that put a version into service, and those that delete an app
-- :window_start, :window_end               string    the window's instants: start inclusive, end exclusive
select
    changes.app_key,
    changes.action in (:deletion_actions) as deletion,
    unix_micros(changes.event_time) as time,
    coalesce(impacts.interactions_before, 0) as interactions_before,
    coalesce(impacts.failures_before, 0) as failures_before,
    coalesce(impacts.interactions_after, 0) as interactions_after,
    coalesce(impacts.failures_after, 0) as failures_after
from rows_about_apps as changes
left join deployment_impacts as impacts
    on impacts.app_key = changes.app_key
        and impacts.event_time = changes.event_time
        and changes.action in (:deployment_actions)
where (changes.action in (:deployment_actions) or changes.action in (:deletion_actions))
    and not changes.failed
    and changes.app_key is not null
    and changes.event_time >= cast(:window_start as timestamp)
    and changes.event_time < cast(:window_end as timestamp)
order by time, changes.app_key, deletion
