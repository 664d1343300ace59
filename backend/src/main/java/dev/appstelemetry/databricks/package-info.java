/** A Databricks SQL warehouse as the database: its beans and their warm-up. */
@NullMarked
package dev.appstelemetry.databricks;

import org.jspecify.annotations.NullMarked;
