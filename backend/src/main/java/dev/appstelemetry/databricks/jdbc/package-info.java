/** The pool of warehouse sessions over the Databricks JDBC driver. */
@NullMarked
package dev.appstelemetry.databricks.jdbc;

import org.jspecify.annotations.NullMarked;
