package dev.appstelemetry.emulator;

import dev.appstelemetry.emulator.StatementReply.Error;
import dev.appstelemetry.emulator.StatementReply.State;
import dev.appstelemetry.emulator.StatementReply.Status;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A statement from its acceptance to its close. */
final class RunningStatement {

  private final String id;
  private volatile CompletableFuture<Result> result;
  private final Future<Void> admitted;
  private final StatementFault.@Nullable Damage damage;
  private final boolean firstLinksExpire;
  private final AtomicInteger described = new AtomicInteger();
  private volatile boolean closed;

  /**
   * Accepts a statement.
   *
   * @param admitted until it is done, the statement is reported as PENDING rather than RUNNING
   * @param result completed when it is done
   * @param fault the fault of its result
   */
  RunningStatement(
      String id,
      Future<Void> admitted,
      CompletableFuture<Result> result,
      @Nullable StatementFault fault) {
    this.id = id;
    this.result = result;
    this.admitted = admitted;
    this.damage = fault instanceof StatementFault.DamagedResult damaged ? damaged.how() : null;
    this.firstLinksExpire = fault instanceof StatementFault.LinksExpireOnce;
  }

  String id() {
    return id;
  }

  StatementFault.@Nullable Damage damage() {
    return damage;
  }

  /** Counts a description of the result, which issues new links. */
  void describe() {
    described.incrementAndGet();
  }

  /** The number of the latest description, which its links carry. */
  int linkGeneration() {
    return described.get();
  }

  boolean accepts(int linkGeneration) {
    return !firstLinksExpire || linkGeneration > 1;
  }

  void await(Duration maxWait) {
    try {
      result.get(maxWait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException | CancellationException e) {
      return; // The status holds the outcome.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Cancels the statement unless it has ended. */
  boolean cancel() {
    return result.cancel(true);
  }

  /** Cancels the statement and releases its rows. */
  void close() {
    closed = true;
    cancel();
    result = new CompletableFuture<>();
  }

  @Nullable Result result() {
    CompletableFuture<Result> current = result;
    return !current.isDone() || current.isCompletedExceptionally() ? null : current.join();
  }

  Status status() {
    if (closed) {
      return new Status(State.CLOSED, null, null);
    }
    if (result.isCancelled()) {
      return new Status(State.CANCELED, null, null);
    }
    if (result.isCompletedExceptionally()) {
      return failed(result.handle((value, failure) -> failure).join());
    }
    if (result.isDone()) {
      return new Status(State.SUCCEEDED, null, null);
    }
    return new Status(admitted.isDone() ? State.RUNNING : State.PENDING, null, null);
  }

  private static Status failed(Throwable thrown) {
    Throwable cause =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    SqlFailure failure = translate(cause);
    return new Status(
        State.FAILED, new Error("BAD_REQUEST", failure.getMessage()), failure.sqlState());
  }

  private static SqlFailure translate(Throwable cause) {
    if (cause instanceof SqlFailure failure) {
      return failure;
    }
    if (cause instanceof TimeoutException) {
      return new SqlFailure(
          "QUERY_EXECUTION_TIMEOUT_EXCEEDED", "57KD0", "The statement ran for too long.");
    }
    return new SqlFailure("INTERNAL_ERROR", "XX000", cause.toString());
  }
}
