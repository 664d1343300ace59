# Tests the API against its description. The tool is installed in a virtual environment in the build folder.
SCHEMATHESIS_VERSION := 4.32.5
SCHEMATHESIS := backend/target/schemathesis-$(SCHEMATHESIS_VERSION)

$(SCHEMATHESIS)/bin/schemathesis: | $(JAR)
	python3 -m venv $(SCHEMATHESIS)
	$(SCHEMATHESIS)/bin/pip install --quiet --disable-pip-version-check schemathesis==$(SCHEMATHESIS_VERSION)

.PHONY: check-api
check-api: $(JAR) $(SCHEMATHESIS)/bin/schemathesis ## test every endpoint against the API description with schemathesis (Python 3.10 or newer)
	backend/src/test/api/check.sh $(JAR) $(SCHEMATHESIS)/bin/schemathesis
