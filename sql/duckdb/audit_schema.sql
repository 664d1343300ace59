-- The table system.access.audit as Databricks publishes it, for the embedded engine.
--
-- Source: the audit log system table reference of the Databricks documentation (column names and meaning)
-- and the output of `describe system.access.audit` in a workspace (types and order).
-- Differences: string is varchar, timestamp is timestamptz, int is integer. Times and event_date are UTC.
-- On Databricks, workspace_id is '0' for account-level events. Databricks may add columns: select columns by name.
create table audit (
    account_id varchar,
    workspace_id varchar,
    version varchar,
    event_time timestamptz,
    event_date date,
    source_ip_address varchar,
    user_agent varchar,
    session_id varchar,
    user_identity struct(email varchar, subject_name varchar),
    service_name varchar,
    action_name varchar,
    request_id varchar,
    request_params map(varchar, varchar),
    response struct(status_code integer, error_message varchar, result varchar),
    audit_level varchar,
    event_id varchar,
    identity_metadata struct(
        run_by varchar,
        run_as varchar,
        acting_resource varchar,
        run_by_display_name varchar,
        run_as_display_name varchar
    )
);
