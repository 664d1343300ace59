/**
 * An emulated Databricks workspace on loopback for the real driver and SDK.
 *
 * <p>{@link dev.appstelemetry.emulator.EmulatedWorkspace} implements sign-in, sessions, statements,
 * the inventory and bundle deployments with their jobs, and runs SQL on a {@link
 * dev.appstelemetry.emulator.SqlEngine}. Tests inject {@link dev.appstelemetry.emulator.Faults} and
 * read requests from the {@link dev.appstelemetry.emulator.Journal}. The server connects to it
 * through its normal settings.
 *
 * <p>Results are sent as Arrow, so the JVM needs {@code
 * --add-opens=java.base/java.nio=ALL-UNNAMED}.
 */
@NullMarked
package dev.appstelemetry.emulator;

import org.jspecify.annotations.NullMarked;
