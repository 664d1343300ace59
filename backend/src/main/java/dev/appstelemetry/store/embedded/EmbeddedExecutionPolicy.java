package dev.appstelemetry.store.embedded;

import dev.appstelemetry.failure.Causes;
import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.store.ExecutionPolicy;
import io.micronaut.data.exceptions.DataAccessException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Maps failures of the embedded database. None of them is retried. */
record EmbeddedExecutionPolicy(StoreHealth health) implements ExecutionPolicy {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

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

  private Failure failure(DataAccessException thrown) {
    Optional<Failure> known = Causes.find(thrown, Failure.class).or(() -> health.examine(thrown));
    if (known.isPresent()) {
      return known.get();
    }
    if (Causes.find(thrown, SQLTransientConnectionException.class).isPresent()) {
      return Failure.of(
              FailureCode.TOO_MANY_QUERIES,
              "The embedded database is running too many queries.",
              "Try again in a few seconds.",
              thrown)
          .retryAfter(RETRY_AFTER);
    }
    return Failure.of(
        FailureCode.QUERY_FAILED,
        "The embedded database refused the query.",
        "Give the request id to the operator of this dashboard: the log has the cause.",
        thrown);
  }
}
