package dev.appstelemetry.emulator;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Starts statements on the engine with their delays and faults. */
final class StatementRunner {

  /** The result format and compression, overriding the request if not null. */
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
    CompletableFuture<Void> admitted = warehouse.whenRunning();
    if (fault instanceof StatementFault.PendingFor pending) {
      admitted = admitted.thenCompose(running -> completedAfter(pending.duration()));
    } else if (fault instanceof StatementFault.PendingUntil pending) {
      admitted = admitted.thenCompose(running -> pending.released().copy());
    }
    CompletableFuture<Result> result;
    if (fault instanceof StatementFault.NeverEnds) {
      result = new CompletableFuture<>();
    } else if (fault instanceof StatementFault.FailsWith failing) {
      result = CompletableFuture.failedFuture(failing.failure());
    } else {
      StatementFault.Damage damage = damage(fault);
      Duration delay = faults.statementDelay();
      result =
          admitted
              .thenCompose(running -> completedAfter(delay))
              .thenApplyAsync(running -> run(request, session, damage), workers);
    }
    session
        .statementTimeout()
        .ifPresent(limit -> result.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS));
    return new RunningStatement(UUID.randomUUID().toString(), admitted, result, fault);
  }

  private static CompletableFuture<Void> completedAfter(Duration time) {
    CompletableFuture<Void> future = new CompletableFuture<>();
    return time.isZero()
        ? CompletableFuture.completedFuture(null)
        : future.completeOnTimeout(null, time.toNanos(), TimeUnit.NANOSECONDS);
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
