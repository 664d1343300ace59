/**
 * Shows the statement behind a figure: Databricks SQL over the audit table, with literals, whatever
 * the source of the server's own rows is.
 */
@NullMarked
package dev.appstelemetry.showsql;

import org.jspecify.annotations.NullMarked;
