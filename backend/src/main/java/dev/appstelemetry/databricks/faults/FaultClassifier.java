package dev.appstelemetry.databricks.faults;

import dev.appstelemetry.databricks.client.SignInException;
import dev.appstelemetry.databricks.errors.CauseChain;
import dev.appstelemetry.databricks.errors.SqlError;
import dev.appstelemetry.databricks.faults.ClassifiedFault.RetryAdvice;
import dev.appstelemetry.failure.Failure;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** Classifies exceptions of the driver, the SDK and the pool. */
public final class FaultClassifier {

  /** SQL states of an incomplete result. */
  private static final Set<String> DAMAGED = Set.of("CHUNK_READY_ERROR", "DECOMPRESSION_ERROR");

  private static final String TIMED_OUT = "STATEMENT_EXECUTION_TIMEOUT";

  private final WarehouseMonitor monitor;
  private final WarehouseFailures failures;

  public FaultClassifier(WarehouseMonitor monitor, WarehouseFailures failures) {
    this.monitor = monitor;
    this.failures = failures;
  }

  /** Classifies an exception. Requests the state of the warehouse if the exception is ambiguous. */
  public ClassifiedFault classify(Throwable thrown) {
    CauseChain causes = new CauseChain(thrown);
    Optional<Failure> known = causes.find(Failure.class);
    if (known.isPresent()) {
      return ClassifiedFault.withoutRetry(known.get());
    }
    if (causes.find(SQLTransientConnectionException.class).isPresent()) {
      return ClassifiedFault.withoutRetry(failures.busy(thrown));
    }
    if (causes.find(SignInException.class).isPresent()) {
      return signIn(causes, thrown);
    }
    Optional<SqlError> error = causes.sqlError();
    if (error.isPresent()) {
      return ClassifiedFault.withoutRetry(refused(error.get(), thrown));
    }
    if (causes.downloadFailed()) {
      return ClassifiedFault.withoutRetry(failures.resultsUnreachable(thrown));
    }
    if (causes.signInPage()) {
      return ClassifiedFault.withoutRetry(failures.signInPage(thrown));
    }
    return causes
        .httpStatus()
        .map(status -> http(status, causes, thrown))
        .orElseGet(() -> other(causes, thrown));
  }

  private ClassifiedFault signIn(CauseChain causes, Throwable thrown) {
    if (causes.signInPage()) {
      return ClassifiedFault.withoutRetry(failures.signInPage(thrown));
    }
    int status = causes.httpStatus().orElse(0);
    boolean refused = status >= 400 && status < 500 && status != 429;
    if (refused || (status == 0 && causes.find(IOException.class).isEmpty())) {
      return ClassifiedFault.withoutRetry(failures.signInFailed(thrown));
    }
    return unreachable(status, causes, thrown);
  }

  private Failure refused(SqlError error, Throwable thrown) {
    return switch (error.kind()) {
      case NO_PERMISSION, NO_TABLE -> failures.grantMissing(thrown);
      case TOO_SLOW -> failures.tooSlow(thrown);
      case TOO_MUCH -> failures.tooMuchData(thrown);
      case OTHER -> failures.refused(thrown);
    };
  }

  private ClassifiedFault http(int status, CauseChain causes, Throwable thrown) {
    if (causes.tokenRefused()) {
      return new ClassifiedFault(failures.signInFailed(thrown), RetryAdvice.NEW_TOKEN);
    }
    return switch (status) {
      case 400 -> ClassifiedFault.withoutRetry(badRequest(thrown));
      case 403 -> ClassifiedFault.withoutRetry(failures.warehouseForbidden(thrown));
      case 404 ->
          causes.mentionsSession()
              ? new ClassifiedFault(failures.unreachable(thrown), RetryAdvice.NEW_SESSION)
              : ClassifiedFault.withoutRetry(failures.warehouseMissing(thrown));
      case 429 -> ClassifiedFault.withoutRetry(failures.busy(thrown));
      default -> unreachable(status, causes, thrown);
    };
  }

  /**
   * Status 400 means a stopped warehouse or a bad statement; only the warehouse's state decides.
   */
  private Failure badRequest(Throwable thrown) {
    WarehouseCondition condition = monitor.conditionNow();
    return switch (condition) {
      case STOPPED -> failures.warehouseStopped(thrown);
      case MISSING -> failures.warehouseMissing(thrown);
      case RUNNING, STARTING, UNKNOWN -> failures.refused(thrown);
    };
  }

  /** The driver and the SDK have already retried 503 and refused connections. */
  private ClassifiedFault unreachable(int status, CauseChain causes, Throwable thrown) {
    boolean retry = status != 500 && status != 503 && !causes.alreadyRetried();
    return new ClassifiedFault(
        failures.unreachable(thrown), retry ? RetryAdvice.RETRY : RetryAdvice.NONE);
  }

  private ClassifiedFault other(CauseChain causes, Throwable thrown) {
    String state = causes.find(SQLException.class).map(SQLException::getSQLState).orElse("");
    if (TIMED_OUT.equals(state)) {
      return ClassifiedFault.withoutRetry(failures.tooSlow(thrown));
    }
    if (DAMAGED.contains(state) || causes.find(IOException.class).isPresent()) {
      return unreachable(0, causes, thrown);
    }
    return ClassifiedFault.withoutRetry(failures.refused(thrown));
  }
}
