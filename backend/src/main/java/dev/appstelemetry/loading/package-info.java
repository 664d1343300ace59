/**
 * Loading of answers: executors, clocks, timeouts, limits per viewer, and values that are reloaded
 * in the background.
 */
@NullMarked
package dev.appstelemetry.loading;

import org.jspecify.annotations.NullMarked;
