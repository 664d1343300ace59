#!/usr/bin/env bash
# Deploys the bundle to the emulated workspace with the Databricks CLI: the one on the path, else a cached build of its
# sources. Skipped if there is neither and Go cannot build it. Run by check-bundle.sh, which builds the app first.
set -euo pipefail
cd "$(dirname "$0")/.."
python=$1
version=${DATABRICKS_CLI_VERSION:-v0.297.0}
log=$(mktemp)
trap 'rm -f "$log"' EXIT
kept="${XDG_CACHE_HOME:-$HOME/.cache}/apps-telemetry/databricks-cli/$version"

if command -v databricks >/dev/null; then
    cli=$(command -v databricks)
elif [[ -x $kept/cli ]]; then
    cli=$kept/cli
elif command -v go >/dev/null && GOBIN=$kept nice go install "github.com/databricks/cli@$version" 2>"$log"; then
    cli=$kept/cli
else
    echo "NOT RUN: databricks bundle validate --strict, deploy, run and destroy with the Databricks CLI."
    echo "  There is no Databricks CLI on the path, and Go could not build $version:"
    if [[ -s $log ]]; then tail -n 2 "$log"; else echo "  there is no Go either"; fi
    exit 0
fi

"$cli" --version
"$python" -B deploy/tests/cli_deployment.py "$cli"
