package dev.appstelemetry.warehouse;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.warehouse.Diagnosis.Remedy;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;

/** Tells from what the driver, the SDK or the pool threw what happened, and what can help. */
final class WarehouseDoctor {

  /** A result that did not arrive whole. */
  private static final Set<String> DAMAGED = Set.of("CHUNK_READY_ERROR", "DECOMPRESSION_ERROR");

  private static final String TIMED_OUT = "STATEMENT_EXECUTION_TIMEOUT";

  private final WarehouseMonitor monitor;
  private final WarehouseWords words;

  WarehouseDoctor(WarehouseMonitor monitor, WarehouseWords words) {
    this.monitor = monitor;
    this.words = words;
  }

  Diagnosis diagnose(Throwable thrown) {
    Evidence evidence = new Evidence(thrown);
    Optional<Failure> known = evidence.find(Failure.class);
    if (known.isPresent()) {
      return Diagnosis.hopeless(known.get());
    }
    if (evidence.find(SQLTransientConnectionException.class).isPresent()) {
      return Diagnosis.hopeless(words.busy(thrown));
    }
    if (evidence.find(SignInException.class).isPresent()) {
      return signIn(evidence, thrown);
    }
    Optional<SqlError> error = evidence.sqlError();
    if (error.isPresent()) {
      return Diagnosis.hopeless(refused(error.get(), thrown));
    }
    return evidence
        .httpStatus()
        .map(status -> http(status, evidence, thrown))
        .orElseGet(() -> other(evidence, thrown));
  }

  private Diagnosis signIn(Evidence evidence, Throwable thrown) {
    int status = evidence.httpStatus().orElse(0);
    boolean refused = status >= 400 && status < 500 && status != 429;
    if (refused || (status == 0 && evidence.find(IOException.class).isEmpty())) {
      return Diagnosis.hopeless(words.signInFailed(thrown));
    }
    return unreachable(status, evidence, thrown);
  }

  private Failure refused(SqlError error, Throwable thrown) {
    return switch (error.kind()) {
      case NO_PERMISSION, NO_TABLE -> words.grantMissing(thrown);
      case TOO_SLOW -> words.tooSlow(thrown);
      case TOO_MUCH -> words.tooMuchData(thrown);
      case OTHER -> words.refused(thrown);
    };
  }

  private Diagnosis http(int status, Evidence evidence, Throwable thrown) {
    return switch (status) {
      case 400 -> Diagnosis.hopeless(badRequest(thrown));
      case 401 -> new Diagnosis(words.signInFailed(thrown), Remedy.NEW_TOKEN);
      case 403 -> Diagnosis.hopeless(words.warehouseForbidden(thrown));
      case 404 ->
          evidence.speaksOfSession()
              ? new Diagnosis(words.unreachable(thrown), Remedy.NEW_SESSION)
              : Diagnosis.hopeless(words.warehouseMissing(thrown));
      case 429 -> Diagnosis.hopeless(words.busy(thrown));
      default -> unreachable(status, evidence, thrown);
    };
  }

  /** A stopped warehouse refuses like a bad statement does: only its state tells them apart. */
  private Failure badRequest(Throwable thrown) {
    WarehouseCondition condition = monitor.conditionNow();
    return switch (condition) {
      case STOPPED -> words.warehouseStopped(thrown);
      case MISSING -> words.warehouseMissing(thrown);
      case RUNNING, STARTING, UNKNOWN -> words.refused(thrown);
    };
  }

  /** The driver and the SDK have tried 503 and refused connections again already. */
  private Diagnosis unreachable(int status, Evidence evidence, Throwable thrown) {
    boolean again = status != 500 && status != 503 && !evidence.alreadyTriedAgain();
    return new Diagnosis(words.unreachable(thrown), again ? Remedy.TRY_AGAIN : Remedy.NONE);
  }

  private Diagnosis other(Evidence evidence, Throwable thrown) {
    String state = evidence.find(SQLException.class).map(SQLException::getSQLState).orElse("");
    if (TIMED_OUT.equals(state)) {
      return Diagnosis.hopeless(words.tooSlow(thrown));
    }
    if (DAMAGED.contains(state) || evidence.find(IOException.class).isPresent()) {
      return unreachable(0, evidence, thrown);
    }
    return Diagnosis.hopeless(words.refused(thrown));
  }
}
