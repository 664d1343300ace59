/** The embedded DuckDB database. */
@NullMarked
package dev.appstelemetry.store.embedded;

import org.jspecify.annotations.NullMarked;
