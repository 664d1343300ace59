/**
 * A workspace on loopback that the real Databricks driver and SDK take for one.
 *
 * <p>{@link dev.appstelemetry.standin.StandInWorkspace} answers the requests of sign-in, sessions,
 * statements, inventory and of a bundle's deployment, runs the SQL on a real {@link
 * dev.appstelemetry.standin.SqlEngine}, and goes wrong exactly where a test tells its {@link
 * dev.appstelemetry.standin.Faults} to. What was asked of it is in its {@link
 * dev.appstelemetry.standin.Journal}. The product meets it through its ordinary settings.
 *
 * <p>Results travel as Arrow, so the JVM needs {@code --add-opens=java.base/java.nio=ALL-UNNAMED}.
 */
@NullMarked
package dev.appstelemetry.standin;

import org.jspecify.annotations.NullMarked;
