# Checks the Databricks settings, and runs the dashboard against a workspace emulator.
TEST_CLASSES := backend/target/test-classes
# The workspace emulator builds its results with Arrow, which accesses direct buffers by reflection.
TEST_JAVA := java -Duser.timezone=UTC --add-opens=java.base/java.nio=ALL-UNNAMED
EMULATOR_PORT ?= 8051

backend/target/test.classpath: $(JAR) $(shell find backend/src/test -type f)
	$(MVN) -q process-test-classes -pl backend -am -DskipTests
	@touch $@

.PHONY: check-connection
check-connection: $(JAR) ## test the Databricks settings step by step: sign-in, warehouse, inventory, table, rows, actions
	@java -Duser.timezone=UTC -cp $(JAR) dev.appstelemetry.cli.CheckConnection

.PHONY: run-emulator
run-emulator: $(JAR) backend/target/test.classpath ## start the dashboard in Databricks mode against a workspace emulator with sample rows
	@$(TEST_JAVA) -cp $(TEST_CLASSES):backend/target/classes:$$(cat backend/target/test.classpath) \
		dev.appstelemetry.emulator.EmulatorServer $(EMULATOR_PORT) > backend/target/emulator.log & \
	emulator=$$!; trap "kill $$emulator" EXIT; \
	until grep -q DATABRICKS_WAREHOUSE_ID backend/target/emulator.log; do kill -0 $$emulator || exit 1; sleep 0.5; done; \
	eval "$$(grep '^export' backend/target/emulator.log)"; java -Duser.timezone=UTC -jar $(JAR)

.PHONY: soak
soak: backend/target/test.classpath ## refresh 5,000 times with random faults and print connections, threads, file handles and memory
	@$(TEST_JAVA) -Xmx512m -cp $(TEST_CLASSES):backend/target/classes:$$(cat backend/target/test.classpath) \
		dev.appstelemetry.databricks.Soak $(or $(REFRESHES),5000)

.PHONY: soak-store
soak-store: backend/target/test.classpath ## copy rows 3,000 times with random faults, print the same, and compare the store with a recount
	@$(TEST_JAVA) -Xmx512m -cp $(TEST_CLASSES):backend/target/classes:$$(cat backend/target/test.classpath) \
		dev.appstelemetry.databricks.StoreSoak $(or $(SYNCS),3000)
