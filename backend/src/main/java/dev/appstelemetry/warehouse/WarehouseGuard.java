package dev.appstelemetry.warehouse;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.query.SourceGuard;
import dev.appstelemetry.warehouse.Diagnosis.Remedy;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one layer that tries again. Below it only the driver does, up to four times, where the
 * workspace asks it to come back later (429, 503); that cannot be switched off, so it is not
 * repeated here.
 */
final class WarehouseGuard implements SourceGuard {

  private static final Logger LOG = LoggerFactory.getLogger(WarehouseGuard.class);

  private final WarehousePool pool;
  private final Workspace workspace;
  private final WarehouseDoctor doctor;
  private final WarehouseSettings settings;
  private final CircuitBreaker breaker;
  private final Retry later;
  private final Retry onNewConnection;

  WarehouseGuard(
      WarehousePool pool, Workspace workspace, WarehouseDoctor doctor, WarehouseSettings settings) {
    this.pool = pool;
    this.workspace = workspace;
    this.doctor = doctor;
    this.settings = settings;
    breaker = CircuitBreaker.of("warehouse", breakerConfig(settings));
    later = retry("later", settings, settings.attempts(), remedy -> remedy == Remedy.TRY_AGAIN);
    onNewConnection =
        retry(
            "on a new connection",
            settings,
            2,
            remedy -> remedy == Remedy.NEW_SESSION || remedy == Remedy.NEW_TOKEN);
    breaker
        .getEventPublisher()
        .onStateTransition(event -> LOG.warn("Warehouse circuit {}", event.getStateTransition()));
  }

  @Override
  public <T> T run(Supplier<T> work) {
    try {
      // The breaker counts what is left after trying again: one bad moment of many is none of its.
      return breaker.executeSupplier(
          () -> later.executeSupplier(() -> onNewConnection.executeSupplier(() -> attempt(work))));
    } catch (Trouble e) {
      throw e.diagnosis().failure();
    } catch (CallNotPermittedException e) {
      throw Failure.of(
              FailureCode.WAREHOUSE_UNREACHABLE,
              "The workspace has not answered several times, and is left alone for a moment.",
              "Wait a moment; if it lasts, look at the status of the workspace.",
              e)
          .retryAfter(settings.breakerOpenFor());
    }
  }

  private <T> T attempt(Supplier<T> work) {
    long triedAt = System.nanoTime();
    try {
      return work.get();
    } catch (RuntimeException e) {
      Diagnosis diagnosis = doctor.diagnose(e);
      LOG.warn(
          "{} ({}), remedy {}",
          diagnosis.failure().code(),
          diagnosis.failure().detail(),
          diagnosis.remedy());
      if (diagnosis.remedy() == Remedy.NEW_TOKEN) {
        workspace.forgetTokenOf(triedAt);
      }
      if (diagnosis.remedy() == Remedy.NEW_TOKEN || diagnosis.remedy() == Remedy.NEW_SESSION) {
        // What became of one session has become of the others.
        pool.evictAll();
      }
      throw new Trouble(diagnosis);
    }
  }

  private static CircuitBreakerConfig breakerConfig(WarehouseSettings settings) {
    return CircuitBreakerConfig.custom()
        .slidingWindowSize(10)
        .minimumNumberOfCalls(5)
        .failureRateThreshold(50)
        .permittedNumberOfCallsInHalfOpenState(2)
        .waitDurationInOpenState(settings.breakerOpenFor())
        .recordException(WarehouseGuard::unreachable)
        .build();
  }

  private static boolean unreachable(Throwable thrown) {
    return thrown instanceof Trouble trouble
        && trouble.diagnosis().failure().code() == FailureCode.WAREHOUSE_UNREACHABLE;
  }

  private static Retry retry(
      String name, WarehouseSettings settings, int attempts, Predicate<Remedy> helps) {
    return Retry.of(
        name,
        RetryConfig.custom()
            .maxAttempts(attempts)
            .intervalFunction(
                IntervalFunction.ofExponentialRandomBackoff(settings.backoff(), 2.0, 0.5))
            .retryOnException(
                thrown -> thrown instanceof Trouble trouble && helps.test(trouble.remedy()))
            .build());
  }
}
