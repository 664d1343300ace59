/**
 * Benchmarks the endpoints on the sample against the same queries on bare DuckDB. Started by {@code
 * make bench}; not a test.
 */
@NullMarked
package dev.appstelemetry.bench;

import org.jspecify.annotations.NullMarked;
