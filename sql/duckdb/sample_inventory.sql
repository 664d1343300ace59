-- Purpose: the sample apps, in the format of the Apps API.
-- Grain: one row; a JSON array ordered by name.
select
    coalesce(
        cast(to_json(list(
            json_object(
                'id', id,
                'name', name,
                'description', description,
                'url', url,
                'creator', creator,
                'create_time', strftime(create_time, '%Y-%m-%dT%H:%M:%SZ'),
                'update_time', strftime(update_time, '%Y-%m-%dT%H:%M:%SZ'),
                'compute_size', compute_size,
                'compute_status', json_object('state', compute_state),
                'app_status', json_object('state', app_state),
                'active_deployment', case
                    when deployment_id is not null then json_object(
                        'deployment_id', deployment_id,
                        'creator', deployment_creator,
                        'create_time', strftime(deployment_time, '%Y-%m-%dT%H:%M:%SZ'),
                        'status', json_object('state', deployment_state)
                    )
                end,
                'service_principal_client_id', service_principal_client_id,
                'service_principal_name', service_principal_name,
                'oauth2_app_client_id', oauth2_app_client_id,
                'oauth2_app_integration_id', oauth2_app_integration_id
            )
            order by name
        )) as varchar),
        '[]'
    ) as apps
from sample_apps
