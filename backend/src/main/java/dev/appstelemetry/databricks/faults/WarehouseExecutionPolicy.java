package dev.appstelemetry.databricks.faults;

import com.databricks.jdbc.api.IDatabricksStatement;
import dev.appstelemetry.databricks.client.Workspace;
import dev.appstelemetry.databricks.errors.CauseChain;
import dev.appstelemetry.databricks.faults.ClassifiedFault.RetryAdvice;
import dev.appstelemetry.databricks.jdbc.WarehousePool;
import dev.appstelemetry.databricks.jdbc.WarehouseSettings;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.store.ExecutionPolicy;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Retries failed statements and opens a circuit breaker. The driver itself retries 429 and 503 up
 * to four times, which cannot be disabled; these are not retried here.
 */
public final class WarehouseExecutionPolicy implements ExecutionPolicy {

  private static final Logger LOG = LoggerFactory.getLogger(WarehouseExecutionPolicy.class);

  /** How long a caller waits for the state of the warehouse. */
  private static final Duration MAX_WAIT = Duration.ofSeconds(3);

  private final WarehousePool pool;
  private final Workspace workspace;
  private final FaultClassifier classifier;
  private final WarehouseMonitor monitor;
  private final WarehouseFailures failures;
  private final WarehouseSettings settings;
  private final CircuitBreaker breaker;
  private final Retry afterDelay;
  private final Retry onNewConnection;

  public WarehouseExecutionPolicy(
      WarehousePool pool,
      Workspace workspace,
      FaultClassifier classifier,
      WarehouseMonitor monitor,
      WarehouseFailures failures,
      WarehouseSettings settings,
      MeterRegistry meters) {
    this.pool = pool;
    this.workspace = workspace;
    this.classifier = classifier;
    this.monitor = monitor;
    this.failures = failures;
    this.settings = settings;
    breaker = CircuitBreaker.of("warehouse", breakerConfig(settings));
    afterDelay =
        retry(
            "after a delay", settings, settings.attempts(), advice -> advice == RetryAdvice.RETRY);
    onNewConnection =
        retry(
            "on a new connection",
            settings,
            2,
            advice -> advice == RetryAdvice.NEW_SESSION || advice == RetryAdvice.NEW_TOKEN);
    Gauge.builder("telemetry.breaker.open", breaker, state -> isOpen(state) ? 1 : 0)
        .description("1 while the circuit breaker of the warehouse is open")
        .register(meters);
    breaker
        .getEventPublisher()
        .onStateTransition(event -> LOG.warn("Warehouse circuit {}", event.getStateTransition()));
  }

  private static boolean isOpen(CircuitBreaker breaker) {
    return breaker.getState() == CircuitBreaker.State.OPEN;
  }

  @Override
  public <T> T run(Supplier<T> work) {
    try {
      // The breaker counts calls that failed after all retries, not single attempts.
      return breaker.executeSupplier(
          () ->
              afterDelay.executeSupplier(
                  () -> onNewConnection.executeSupplier(() -> attempt(work))));
    } catch (ClassifiedException e) {
      throw e.fault().failure();
    } catch (CallNotPermittedException e) {
      throw monitor
          .startupProblem()
          .toCompletableFuture()
          .completeOnTimeout(Optional.empty(), MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)
          .join()
          // The half-open calls may be waiting for a warehouse that starts.
          .orElseGet(() -> failures.circuitOpen(e, settings.breakerOpenFor()));
    }
  }

  /**
   * Runs a statement and reads its rows. If the download from storage fails, reads once more with
   * new links, without running the statement again.
   */
  @Override
  public <T> T read(PreparedStatement statement, RowReader<T> reader) throws SQLException {
    // The driver fetches new links only while the first result set is open.
    try (ResultSet rows = statement.executeQuery()) {
      try {
        return reader.read(rows);
      } catch (SQLException | RuntimeException e) {
        if (!new CauseChain(e).downloadFailed()) {
          throw e;
        }
        LOG.debug("The download of a result failed; fetching new links", e);
        try (ResultSet again = statement.unwrap(IDatabricksStatement.class).getExecutionResult()) {
          return reader.read(again);
        }
      }
    }
  }

  private <T> T attempt(Supplier<T> work) {
    long triedAt = System.nanoTime();
    try {
      return work.get();
    } catch (RuntimeException e) {
      ClassifiedFault fault = classifier.classify(e);
      // The final failure is logged by the caller.
      LOG.debug(
          "{} ({}), retry advice {}",
          fault.failure().code(),
          fault.failure().detail(),
          fault.advice());
      boolean tokenDiscarded =
          fault.advice() == RetryAdvice.NEW_TOKEN && workspace.discardToken(triedAt);
      if (tokenDiscarded || fault.advice() == RetryAdvice.NEW_SESSION) {
        // The other sessions are lost as well.
        pool.evictAll();
      }
      throw new ClassifiedException(fault);
    }
  }

  private static CircuitBreakerConfig breakerConfig(WarehouseSettings settings) {
    return CircuitBreakerConfig.custom()
        .slidingWindowSize(10)
        .minimumNumberOfCalls(5)
        .failureRateThreshold(50)
        .permittedNumberOfCallsInHalfOpenState(2)
        .waitDurationInOpenState(settings.breakerOpenFor())
        .recordException(WarehouseExecutionPolicy::unreachable)
        .build();
  }

  private static boolean unreachable(Throwable thrown) {
    return thrown instanceof ClassifiedException classified
        && classified.fault().failure().code() == FailureCode.WAREHOUSE_UNREACHABLE;
  }

  private static Retry retry(
      String name, WarehouseSettings settings, int attempts, Predicate<RetryAdvice> helps) {
    return Retry.of(
        name,
        RetryConfig.custom()
            .maxAttempts(attempts)
            .intervalFunction(
                IntervalFunction.ofExponentialRandomBackoff(settings.backoff(), 2.0, 0.5))
            .retryOnException(
                thrown ->
                    thrown instanceof ClassifiedException classified
                        && helps.test(classified.advice()))
            .build());
  }
}
