-- purpose: the least that the app's service principal needs; run it as an account or metastore administrator
-- blank:   the principal's id, a UUID: `databricks apps get apps-telemetry-dev` says it as service_principal_client_id
declare or replace variable principal string default '<service principal id>';

execute immediate 'grant use catalog on catalog system to `' || principal || '`';
execute immediate 'grant use schema on schema system.access to `' || principal || '`';
execute immediate 'grant select on table system.access.audit to `' || principal || '`';
