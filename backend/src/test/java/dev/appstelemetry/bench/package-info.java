/**
 * Benchmarks of the endpoints on the sample, and of the copy of a workspace's rows. Started by
 * {@code make bench}; not a test.
 */
@NullMarked
package dev.appstelemetry.bench;

import org.jspecify.annotations.NullMarked;
