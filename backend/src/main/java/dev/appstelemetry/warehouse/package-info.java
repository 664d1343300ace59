/** Where the rows come from: the embedded DuckDB or a Databricks SQL warehouse. */
@NullMarked
package dev.appstelemetry.warehouse;

import org.jspecify.annotations.NullMarked;
