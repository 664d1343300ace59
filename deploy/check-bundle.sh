#!/usr/bin/env bash
# Proves the deployment: builds the app in both variants, starts it as the platform would, and runs the Databricks CLI.
set -euo pipefail
cd "$(dirname "$0")/.."
class_path="$PWD/deploy/target/test-class-path"

mvn -B -q -pl backend -am package dependency:build-classpath -DskipTests -Dmdep.outputFile="$class_path"
python3 -B -m unittest discover -s deploy/tests -p 'test_jars.py'

echo "== with the Java of requirements.txt"
python3 -B deploy/build.py --runtime pip
first=$(cd deploy/app && find . -type f | sort | xargs sha256sum)
python3 -B deploy/build.py --runtime pip
diff <(echo "$first") <(cd deploy/app && find . -type f | sort | xargs sha256sum) || {
    echo "A second build of the same sources makes other bytes, which would be uploaded again." >&2
    exit 1
}
python3 -B deploy/tests/test_platform.py -v

echo "== with a Java of its own, and no network"
python3 -B deploy/build.py --runtime bundled
if unshare --map-root-user --net true 2>/dev/null; then
    unshare --map-root-user --net sh -c 'ip link set lo up && exec python3 -B deploy/tests/test_platform.py -v'
else
    echo "This machine gives no network namespaces: the variant ran with a network."
    python3 -B deploy/tests/test_platform.py -v
fi

deploy/check-cli.sh
