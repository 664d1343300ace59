#!/bin/sh
# Runs a command and prints its output only if it fails. Biome writes its summary to stderr, which Maven logs as ERROR.
output=$("$@" 2>&1) && exit
status=$?
echo "$output" >&2
exit $status
