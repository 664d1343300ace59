RUNTIME ?= pip

.PHONY: bundle
bundle: $(JAR) ## build deploy/app, the source of the Databricks App (RUNTIME=bundled includes Java)
	python3 -B deploy/build.py --runtime $(RUNTIME)

.PHONY: check-bundle
check-bundle: ## test the deployment: start the built app as the platform does, and deploy it to an emulated workspace
	deploy/check-bundle.sh
