/** Copies the audit rows of a workspace through its warehouse. */
@NullMarked
package dev.appstelemetry.databricks.extract;

import org.jspecify.annotations.NullMarked;
