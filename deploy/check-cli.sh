#!/usr/bin/env bash
# Runs the real Databricks CLI on the bundle, where there is one: on the path, or kept from an earlier build of its sources.
set -euo pipefail
cd "$(dirname "$0")/.."
version=${DATABRICKS_CLI_VERSION:-v0.297.0}
log=$(mktemp)
kept="${XDG_CACHE_HOME:-$HOME/.cache}/apps-telemetry/databricks-cli/$version"

if command -v databricks >/dev/null; then
    cli=$(command -v databricks)
elif [[ -x $kept/cli ]]; then
    cli=$kept/cli
elif command -v go >/dev/null && GOBIN=$kept nice go install "github.com/databricks/cli@$version" 2>"$log"; then
    cli=$kept/cli
else
    echo "NOT RUN: databricks bundle validate --strict. There is no Databricks CLI on the path, and Go could not build $version:"
    if [[ -s $log ]]; then tail -n 2 "$log"; else echo "  there is no Go either"; fi
    exit 0
fi

"$cli" --version
exec python3 -B deploy/tests/validate_bundle.py "$cli"
