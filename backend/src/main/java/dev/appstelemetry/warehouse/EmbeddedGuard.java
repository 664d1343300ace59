package dev.appstelemetry.warehouse;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.query.SourceGuard;
import io.micronaut.data.exceptions.DataAccessException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** The embedded database fails in few ways, and trying again helps with none of them. */
final class EmbeddedGuard implements SourceGuard {

  private static final Duration SOON = Duration.ofSeconds(5);

  @Override
  public <T> T run(Supplier<T> work) {
    try {
      return work.get();
    } catch (Failure e) {
      throw e;
    } catch (DataAccessException e) {
      throw failure(e);
    }
  }

  private static Failure failure(DataAccessException thrown) {
    Evidence evidence = new Evidence(thrown);
    Optional<Failure> known = evidence.find(Failure.class);
    if (known.isPresent()) {
      return known.get();
    }
    if (evidence.find(SQLTransientConnectionException.class).isPresent()) {
      return Failure.of(
              FailureCode.TOO_MANY_QUERIES,
              "The embedded database has too many queries to run at once.",
              "Ask again in a few seconds.",
              thrown)
          .retryAfter(SOON);
    }
    return Failure.of(
        FailureCode.QUERY_FAILED,
        "The embedded database refused the query.",
        "Give the request id to whoever runs this dashboard: the log has the reason.",
        thrown);
  }
}
