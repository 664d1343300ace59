/**
 * Runs queries with filters, and determines two properties of the log: its first day and the
 * default signal.
 */
@NullMarked
package dev.appstelemetry.query;

import org.jspecify.annotations.NullMarked;
