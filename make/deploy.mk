RUNTIME ?= pip

.PHONY: bundle
bundle: $(JAR) ## build deploy/app, the source of the Databricks App (RUNTIME=bundled ships Java itself)
	python3 -B deploy/build.py --runtime $(RUNTIME)
