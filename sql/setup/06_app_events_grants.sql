-- purpose: allows the app's service principal to read the table of events; run it as an owner of the catalog
-- fill in: the principal's id, as in 02_grants.sql, and the place of the table, as in the job of deploy/app_events.yml
declare or replace variable principal string default '<service principal id>';
declare or replace variable table_catalog string default '<catalog>';
declare or replace variable table_schema string default 'apps_telemetry';

execute immediate 'grant use catalog on catalog `' || table_catalog || '` to `' || principal || '`';
execute immediate 'grant use schema on schema `' || table_catalog || '`.`' || table_schema || '` to `' || principal || '`';
execute immediate 'grant select on table `' || table_catalog || '`.`' || table_schema || '`.app_events to `' || principal || '`';
