/**
 * Checks that every query file returns the same on embedded DuckDB and on Spark SQL, the dialect of
 * a Databricks warehouse.
 */
@NullMarked
package dev.appstelemetry.contract;

import org.jspecify.annotations.NullMarked;
