/**
 * Classifies the failures of a warehouse, and decides about retries, the circuit breaker and the
 * message for the viewer.
 */
@NullMarked
package dev.appstelemetry.databricks.faults;

import org.jspecify.annotations.NullMarked;
