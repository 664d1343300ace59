#!/usr/bin/env bash
# Measures the built server and writes bench/RESULTS.md. `bench/run.sh --quick page` runs one part briefly and writes nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
exec node bench/main.mjs "$@"
