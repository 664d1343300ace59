package dev.appstelemetry.showsql;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * The statement behind a figure.
 *
 * @param sql the statement in Databricks SQL, complete and without parameters. A comment at its
 *     begin describes it
 * @param asOf the instant of the figure; the statement counts no later events
 */
@Serdeable
public record ShownSql(String sql, Instant asOf) {}
