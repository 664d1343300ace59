/**
 * One SQL text, two engines: every query file answers the same on the embedded DuckDB and on Spark
 * SQL, in whose dialect a Databricks warehouse speaks.
 */
@NullMarked
package dev.appstelemetry.contract;

import org.jspecify.annotations.NullMarked;
