package dev.appstelemetry.query;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.query.Window.Span;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a query of the catalogue on the source and maps its rows. */
@Singleton
public class QueryRunner {

  private static final Logger LOG = LoggerFactory.getLogger(QueryRunner.class);

  private final JdbcOperations jdbc;
  private final SourceGuard guard;
  private final StatementDeadlines deadlines;
  private final AppNames apps;
  private final JsonMapper json;
  private final EventSettings events;
  private final Thresholds thresholds;
  private final MeterRegistry meters;

  QueryRunner(
      JdbcOperations jdbc,
      SourceGuard guard,
      StatementDeadlines deadlines,
      AppNames apps,
      JsonMapper json,
      EventSettings events,
      Thresholds thresholds,
      MeterRegistry meters) {
    this.jdbc = jdbc;
    this.guard = guard;
    this.deadlines = deadlines;
    this.apps = apps;
    this.json = json;
    this.events = events;
    this.thresholds = thresholds;
    this.meters = meters;
  }

  /**
   * Runs a query and waits for its rows. The time it takes is the metric {@code telemetry.query}.
   *
   * @param asked the span whose events the query asks for
   * @param now the instant that counts as now
   * @param own adds the query's own parameters
   * @param rowType an introspected record whose components are the columns in camel case
   * @return the rows in the query's order
   * @throws Failure where the source has no rows to give, whatever the reason
   */
  public <T> List<T> run(
      QueryText query,
      Filters filters,
      Span asked,
      Instant now,
      UnaryOperator<QueryParameters> own,
      Class<T> rowType) {
    NamedParameters.Bound bound = bound(query, filters, asked, now, own);
    Timer.Sample sample = Timer.start(meters);
    String outcome = "failure";
    try {
      List<T> rows = guard.run(() -> jdbc.execute(connection -> run(connection, bound, rowType)));
      outcome = "success";
      return rows;
    } finally {
      sample.stop(meters.timer("telemetry.query", "query", query.name(), "outcome", outcome));
    }
  }

  /** A query's text and values as the source gets them. */
  NamedParameters.Bound bound(
      QueryText query,
      Filters filters,
      Span asked,
      Instant now,
      UnaryOperator<QueryParameters> own) {
    QueryParameters parameters =
        own.apply(QueryParameters.of(filters, asked, now, events, thresholds, inventory(filters)));
    // The comment finds the query's cost in the history of a warehouse.
    String sql = "/* apps-telemetry:" + query.name() + " */\n" + query.sql(filters);
    return NamedParameters.bind(sql, parameters.values());
  }

  /** The apps' names by id, as a JSON object. */
  private String inventory(Filters filters) {
    AppNames.Names names = apps.current();
    if (filters.signal() == Signal.SIGN_IN && names.unavailable()) {
      throw Failure.of(
          FailureCode.INVENTORY_UNAVAILABLE,
          names.problem() + " Without it no sign-in can be told to be one to an app.",
          "Choose actions instead, or look at the status page for what to do.",
          null);
    }
    try {
      return json.writeValueAsString(names.byId());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> List<T> run(Connection connection, NamedParameters.Bound bound, Class<T> rowType)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(bound.sql());
    StatementDeadlines.Deadline deadline = deadlines.start(statement);
    try (deadline) {
      int index = 0;
      for (Object value : bound.values()) {
        bind(statement, ++index, value);
      }
      try (ResultSet rows = statement.executeQuery();
          Stream<T> mapped = jdbc.entityStream(rows, rowType)) {
        return mapped.toList();
      }
    } catch (SQLException | RuntimeException e) {
      if (deadline.expired()) {
        throw tooSlow(e);
      }
      throw e;
    } finally {
      close(statement);
    }
  }

  private static Failure tooSlow(Exception cause) {
    return Failure.of(
        FailureCode.QUERY_TIMEOUT,
        "The query took longer than it may, and was cancelled.",
        "Ask again in a while, or for a shorter window.",
        cause);
  }

  /** A server that has forgotten the statement has closed it already. */
  private static void close(PreparedStatement statement) {
    try {
      statement.close();
    } catch (SQLException | RuntimeException e) {
      LOG.debug("A statement could not be closed", e);
    }
  }

  /** Names each type: the Databricks driver guesses few of them. */
  private static void bind(PreparedStatement statement, int index, Object value)
      throws SQLException {
    if (value instanceof Boolean truth) {
      statement.setObject(index, truth, Types.BOOLEAN);
    } else if (value instanceof Integer number) {
      statement.setInt(index, number);
    } else if (value instanceof LocalDate date) {
      statement.setObject(index, date);
    } else {
      statement.setString(index, (String) value);
    }
  }
}
