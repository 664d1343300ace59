RUNTIME ?= pip

.PHONY: bundle
bundle: $(JAR) ## build deploy/app, the source of the Databricks App (RUNTIME=bundled ships Java itself)
	python3 -B deploy/build.py --runtime $(RUNTIME)

.PHONY: functions
functions: $(JAR) ## write the queries as table functions for the SQL editor, to backend/target/table-functions.sql
	java -cp "$(JAR):backend/target/lib/*" dev.appstelemetry.query.TableFunctions > backend/target/table-functions.sql

.PHONY: check-bundle
check-bundle: ## prove the deployment: the built app in a container's surroundings, and deployed to a stand-in workspace
	deploy/check-bundle.sh
