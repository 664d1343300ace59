/**
 * Runs a query of the catalogue on the database that holds the audit rows, cancels it when it times
 * out, and maps its rows to records.
 */
@NullMarked
package dev.appstelemetry.store;

import org.jspecify.annotations.NullMarked;
