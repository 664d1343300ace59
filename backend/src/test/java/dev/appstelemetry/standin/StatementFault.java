package dev.appstelemetry.standin;

import java.time.Duration;

/** A fault in the course of a statement that the workspace has accepted. */
public sealed interface StatementFault extends Fault {

  /** How a result arrives in pieces. */
  enum Damage {
    RESET,
    CLOSED,
    TRUNCATED
  }

  record PendingFor(Duration duration) implements StatementFault {}

  record NeverEnds() implements StatementFault {}

  record FailsWith(SqlFailure failure) implements StatementFault {}

  record SessionForgotten() implements StatementFault {}

  record DamagedResult(Damage how) implements StatementFault {}
}
