# Tasks of this repository. `make` alone lists them.
.DEFAULT_GOAL := help
SHELL := /bin/bash
MVN := mvn -B
JAR := backend/target/apps-telemetry.jar
ARCHIVE := backend/target/apps-telemetry.jsa
SOURCES := $(shell find pom.xml backend/pom.xml backend/src/main frontend/pom.xml frontend/src frontend/public \
	frontend/index.html frontend/package-lock.json frontend/openapi.yml sql -type f 2>/dev/null)

# The first run writes an archive of its loaded classes when it exits, which halves the next start-up time.
JAVA_OPTIONS = -Duser.timezone=UTC -Xmx512m -XX:+UseSerialGC \
	$(if $(wildcard $(ARCHIVE)),-XX:SharedArchiveFile=$(ARCHIVE),-XX:ArchiveClassesAtExit=$(ARCHIVE)) -Xlog:cds=off -Xlog:cds+dynamic=off

.PHONY: help
help: ## list these targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | column -t -s '|'

$(JAR): $(SOURCES)
	$(MVN) -q package -DskipTests
	@rm -f $(ARCHIVE)
	@touch $(JAR)

.PHONY: run
run: $(JAR) ## build if needed and start the dashboard on http://localhost:8050
	exec java $(JAVA_OPTIONS) -jar $(JAR)

.PHONY: dev
dev: ## start the backend in debug mode (port 5005) and Vite with hot reload on http://localhost:5173
	$(MVN) -q package -DskipTests
	java -agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=localhost:5005 -Duser.timezone=UTC -jar $(JAR) & \
	backend=$$!; trap "kill $$backend" EXIT; cd frontend && npm run dev

.PHONY: test
test: ## run all tests: SQL, server, page, and the complete product in a browser
	$(MVN) verify
	@command -v databricks >/dev/null || echo "NOT RUN: the deployment by the real Databricks CLI, since there is none on the path. With one, 'make check-bundle' runs it."

.PHONY: pictures
pictures: $(JAR) ## write screenshots of every page, wide and narrow, light and dark, to frontend/target/screenshots
	cd frontend && npm run pictures

.PHONY: test-spark
test-spark: ## run every SQL file on Spark SQL and DuckDB and compare the results
	$(MVN) -Pspark test

.PHONY: format
format: ## format Java and TypeScript
	$(MVN) -q spotless:apply -pl backend
	cd frontend && npm run format

.PHONY: openapi
openapi: ## regenerate the API description and the front end's types from the code
	$(MVN) -q compile -pl backend -am -Dskip.npm
	cp backend/target/classes/META-INF/swagger/openapi.yml frontend/openapi.yml
	cd frontend && npm run generate

.PHONY: bench
bench: $(JAR) ## measure speed and memory, and write bench/RESULTS.md
	bench/run.sh

-include make/*.mk
