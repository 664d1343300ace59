# The Databricks side: trying the settings, and a workspace to try without one.
TEST_CLASSES := backend/target/test-classes
# The stand-in workspace builds its results with Arrow, which reaches into direct buffers.
TEST_JAVA := java -Duser.timezone=UTC --add-opens=java.base/java.nio=ALL-UNNAMED
STANDIN_PORT ?= 8051

backend/target/test.classpath: $(JAR) $(shell find backend/src/test -type f)
	$(MVN) -q process-test-classes -pl backend -am -DskipTests
	@touch $@

.PHONY: check-connection
check-connection: $(JAR) ## try the Databricks settings step by step: sign-in, warehouse, list of apps, table, rows
	@java -Duser.timezone=UTC -cp $(JAR) dev.appstelemetry.status.CheckConnection

.PHONY: run-standin
run-standin: $(JAR) backend/target/test.classpath ## start the dashboard in Databricks mode against a stand-in workspace with sample rows
	@$(TEST_JAVA) -cp $(TEST_CLASSES):backend/target/classes:$$(cat backend/target/test.classpath) \
		dev.appstelemetry.standin.StandInServer $(STANDIN_PORT) > backend/target/standin.log & \
	standin=$$!; trap "kill $$standin" EXIT; \
	until grep -q DATABRICKS_WAREHOUSE_ID backend/target/standin.log; do kill -0 $$standin || exit 1; sleep 0.5; done; \
	eval "$$(grep '^export' backend/target/standin.log)"; java -Duser.timezone=UTC -jar $(JAR)

.PHONY: soak
soak: backend/target/test.classpath ## refresh 5,000 times under random faults; a table of connections, threads and memory
	@$(TEST_JAVA) -Xmx512m -cp $(TEST_CLASSES):backend/target/classes:$$(cat backend/target/test.classpath) \
		dev.appstelemetry.warehouse.Soak $(or $(REFRESHES),5000)
