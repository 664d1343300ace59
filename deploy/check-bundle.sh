#!/usr/bin/env bash
# Tests the deployment: builds both variants of the app, starts them like the platform, and deploys to an emulated workspace.
set -euo pipefail
cd "$(dirname "$0")/.."
class_path="$PWD/deploy/target/test-class-path"
checks="$PWD/deploy/target/check-venv"

mvn -B -q -pl backend -am package dependency:build-classpath -DskipTests -Dmdep.outputFile="$class_path"
for test in test_jars test_publish; do
    python3 -B -m unittest discover -s deploy/tests -p "$test.py"
done

echo "== with the Java from requirements.txt"
python3 -B deploy/build.py --runtime pip
first=$(cd deploy/app && find . -type f -printf '%p %T@\n' | sort)
python3 -B deploy/build.py --runtime pip
diff <(echo "$first") <(cd deploy/app && find . -type f -printf '%p %T@\n' | sort) || {
    echo "A second build of the same sources produced different files, which would be uploaded again." >&2
    exit 1
}
python3 -B deploy/tests/test_platform.py -v

echo "== deployed to a workspace with the Databricks SDK for Python"
[[ -x $checks/bin/pip ]] || python3 -m venv "$checks"
"$checks/bin/pip" install --quiet --disable-pip-version-check -r deploy/tests/requirements.txt
"$checks/bin/python" -B deploy/tests/test_deployment.py -v

echo "== deployed to a workspace with the Databricks CLI"
deploy/check-cli.sh "$checks/bin/python"

echo "== with a bundled Java and without a network"
python3 -B deploy/build.py --runtime bundled
if unshare --map-root-user --net true 2>/dev/null; then
    unshare --map-root-user --net sh -c 'ip link set lo up && exec python3 -B deploy/tests/test_platform.py -v'
else
    echo "This machine does not support network namespaces: the variant runs with a network."
    python3 -B deploy/tests/test_platform.py -v
fi
