#!/usr/bin/env bash
# Starts the server with sample data on a free port and tests every endpoint against the OpenAPI description.
# Usage: check.sh <jar> <schemathesis>
set -euo pipefail
jar=$(realpath "$1")
schemathesis=$(realpath "$2")
config=$(realpath "$(dirname "$0")/schemathesis.toml")
port=$(python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')

# Schemathesis stores failures in its working directory; a temporary one makes every run equal.
work=$(mktemp -d)
cd "$work"
env TELEMETRY_SOURCE=sample TELEMETRY_NOW=2026-11-23T09:30:00Z TELEMETRY_PORT="$port" \
  java -Duser.timezone=UTC -jar "$jar" > server.log 2>&1 &
server=$!
trap 'kill "$server"; rm -rf "$work"' EXIT
until curl --silent --fail --output /dev/null "http://127.0.0.1:$port/health/liveness"; do
  kill -0 "$server" || { cat server.log; exit 1; }
  sleep 0.5
done

"$schemathesis" --config-file "$config" run "http://127.0.0.1:$port/openapi.yml"
