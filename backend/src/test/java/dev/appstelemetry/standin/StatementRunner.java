package dev.appstelemetry.standin;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts statements: after the delay they are due, on the engine, and with the fault they meet. */
final class StatementRunner {

  /** How results are given out, whatever the client asked for. */
  record Output(
      int rowsPerChunk, @Nullable ResultFormat format, @Nullable Compression compression) {}

  private final SqlEngine engine;
  private final Output output;
  private final Warehouse warehouse;
  private final Faults faults;
  private final Journal journal;
  private final Executor workers;

  StatementRunner(
      SqlEngine engine,
      Output output,
      Warehouse warehouse,
      Faults faults,
      Journal journal,
      Executor workers) {
    this.engine = engine;
    this.output = output;
    this.warehouse = warehouse;
    this.faults = faults;
    this.journal = journal;
    this.workers = workers;
  }

  RunningStatement start(
      StatementRequest request, Session session, @Nullable StatementFault fault) {
    Duration pending = warehouse.untilRunning();
    if (fault instanceof StatementFault.PendingFor held) {
      pending = pending.plus(held.duration());
    }
    CompletableFuture<Result> result;
    if (fault instanceof StatementFault.NeverEnds) {
      result = new CompletableFuture<>();
    } else if (fault instanceof StatementFault.FailsWith failing) {
      result = CompletableFuture.failedFuture(failing.failure());
    } else {
      StatementFault.Damage damage = damage(fault);
      result =
          CompletableFuture.supplyAsync(
              () -> run(request, session, damage), after(pending.plus(faults.statementDelay())));
    }
    session
        .statementTimeout()
        .ifPresent(limit -> result.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS));
    return new RunningStatement(UUID.randomUUID().toString(), pending, result, damage(fault));
  }

  private Executor after(Duration delay) {
    return delay.isZero()
        ? workers
        : CompletableFuture.delayedExecutor(delay.toNanos(), TimeUnit.NANOSECONDS, workers);
  }

  private Result run(
      StatementRequest request, Session session, StatementFault.@Nullable Damage damage) {
    journal.record(Journal.Event.STATEMENT_RUN);
    ResultTable table = engine.run(request.statement(), request.positional(), session.zone());
    Long limit = request.rowLimit();
    return new Result(
        table.firstRows(limit == null ? 0 : limit),
        output.format() == null ? request.format() : output.format(),
        output.compression() == null ? request.resultCompression() : output.compression(),
        session.zone(),
        output.rowsPerChunk(),
        damage == StatementFault.Damage.TRUNCATED);
  }

  private static StatementFault.@Nullable Damage damage(@Nullable StatementFault fault) {
    return fault instanceof StatementFault.DamagedResult damaged ? damaged.how() : null;
  }
}
