package dev.appstelemetry.store;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.sql.NamedParameters;
import dev.appstelemetry.sql.QueryText;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.context.annotation.Primary;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a query's statement on the source and maps its rows. */
@Primary
@Singleton
public class StatementRunner {

  private static final Logger LOG = LoggerFactory.getLogger(StatementRunner.class);

  private final JdbcOperations jdbc;
  private final DataSource connections;
  private final ExecutionPolicy policy;
  private final StatementDeadlines deadlines;
  private final MeterRegistry meters;
  private final AtomicLong answered = new AtomicLong();

  StatementRunner(
      JdbcOperations jdbc, EventStore store, StatementDeadlines deadlines, MeterRegistry meters) {
    this.jdbc = jdbc;
    this.connections = store.connections();
    this.policy = store.policy();
    this.deadlines = deadlines;
    this.meters = meters;
  }

  /** Returns a runner for another database, with this time limit of a statement. */
  public StatementRunner over(EventStore other, Duration timeLimit) {
    return new StatementRunner(jdbc, other, deadlines.of(timeLimit), meters);
  }

  /**
   * Runs a query and returns its rows. Its duration is the metric {@code telemetry.query}.
   *
   * @param filters select the variant of the SQL text
   * @param rowType an introspected record whose components are the columns in camel case
   * @throws Failure if the source cannot answer
   */
  public <T> List<T> run(
      QueryText query, Filters filters, QueryParameters parameters, Class<T> rowType) {
    return read(
        query.name(),
        query.sql(filters),
        parameters,
        rows -> {
          try (Stream<T> mapped = jdbc.entityStream(rows, rowType)) {
            return mapped.toList();
          }
        });
  }

  /**
   * Runs a statement and reads its rows. Its duration is the metric {@code telemetry.query}.
   *
   * @param name the statement's name in the metric and in the warehouse's query history
   * @param reader may be called more than once; the last call counts
   * @throws Failure if the source cannot answer
   */
  public <T> T read(
      String name, String sql, QueryParameters parameters, ExecutionPolicy.RowReader<T> reader) {
    // The comment identifies the query in the warehouse's query history.
    NamedParameters.Bound bound =
        NamedParameters.bind("/* apps-telemetry:" + name + " */\n" + sql, parameters.values());
    Timer.Sample sample = Timer.start(meters);
    String outcome = "failure";
    try {
      T result = policy.run(() -> onConnection(bound, reader));
      outcome = "success";
      answered.incrementAndGet();
      return result;
    } finally {
      sample.stop(meters.timer("telemetry.query", "query", name, "outcome", outcome));
    }
  }

  /** Returns the number of statements that were answered since the start. */
  public long answered() {
    return answered.get();
  }

  private <T> T onConnection(NamedParameters.Bound bound, ExecutionPolicy.RowReader<T> reader) {
    try (Connection connection = connections.getConnection()) {
      return run(connection, bound, reader);
    } catch (SQLException e) {
      throw new DataAccessException("The statement failed", e);
    }
  }

  private <T> T run(
      Connection connection, NamedParameters.Bound bound, ExecutionPolicy.RowReader<T> reader)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(bound.sql());
    StatementDeadlines.Deadline deadline = deadlines.start(statement);
    try (deadline) {
      int index = 0;
      for (Object value : bound.values()) {
        bind(statement, ++index, value);
      }
      return policy.read(statement, reader);
    } catch (SQLException | RuntimeException e) {
      if (deadline.expired()) {
        throw timeout(e);
      }
      throw e;
    } finally {
      close(statement);
    }
  }

  private static Failure timeout(Exception cause) {
    return Failure.of(
        FailureCode.QUERY_TIMEOUT,
        "The query exceeded its time limit and was cancelled.",
        "Try again later, or choose a shorter window.",
        cause);
  }

  /** Ignores failures: the server may have closed the statement already. */
  private static void close(PreparedStatement statement) {
    try {
      statement.close();
    } catch (SQLException | RuntimeException e) {
      LOG.debug("A statement could not be closed", e);
    }
  }

  /** Sets each value with its type, because the Databricks driver infers only some types. */
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
