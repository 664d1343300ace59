-- purpose: what an account or metastore administrator does once, before anything can be read
-- result:  the metastore's id; with it, on the command line:
--            databricks system-schemas enable <metastore id> access
--            databricks system-schemas list <metastore id>
--          until the list says ENABLE_COMPLETED for access
select current_metastore() as metastore;
