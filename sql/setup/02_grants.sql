-- purpose: the minimum grants of the app's service principal; run it as an account or metastore administrator
-- fill in: the principal's id, a UUID: service_principal_client_id in `databricks apps get apps-telemetry-dev`
declare or replace variable principal string default '<service principal id>';

execute immediate 'grant use catalog on catalog system to `' || principal || '`';
execute immediate 'grant use schema on schema system.access to `' || principal || '`';
execute immediate 'grant select on table system.access.audit to `' || principal || '`';
