/** Parses the errors of the driver and of the SDK. */
@NullMarked
package dev.appstelemetry.databricks.errors;

import org.jspecify.annotations.NullMarked;
