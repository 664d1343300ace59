-- purpose: enables the schema system.access; an account or metastore administrator does this once
-- result:  the metastore's id; run with it on the command line:
--            databricks system-schemas enable <metastore id> access
--            databricks system-schemas list <metastore id>
--          Repeat the second until it lists ENABLE_COMPLETED for access
select current_metastore() as metastore;
