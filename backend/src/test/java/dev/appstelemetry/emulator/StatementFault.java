package dev.appstelemetry.emulator;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A fault of an accepted statement. */
public sealed interface StatementFault extends Fault {

  /** How a result is damaged. */
  enum Damage {
    RESET,
    CLOSED,
    TRUNCATED
  }

  record PendingFor(Duration duration) implements StatementFault {}

  record PendingUntil(CompletableFuture<Void> released) implements StatementFault {}

  record NeverEnds() implements StatementFault {}

  record FailsWith(SqlFailure failure) implements StatementFault {}

  record SessionLost() implements StatementFault {}

  record LinksExpireOnce() implements StatementFault {}

  record DamagedResult(Damage how) implements StatementFault {}
}
