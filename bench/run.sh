#!/usr/bin/env bash
# Measures the built product and writes bench/RESULTS.md. `bench/run.sh --quick page` tries one part and writes nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
exec node bench/main.mjs "$@"
