/**
 * How long the endpoints take on the sample, beside the same queries on bare DuckDB. Started by
 * {@code make bench}; no test.
 */
@NullMarked
package dev.appstelemetry.bench;

import org.jspecify.annotations.NullMarked;
