package dev.appstelemetry.standin;

import dev.appstelemetry.standin.StatementReply.Error;
import dev.appstelemetry.standin.StatementReply.State;
import dev.appstelemetry.standin.StatementReply.Status;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One statement from its acceptance to its close. */
final class RunningStatement {

  private final String id;
  private volatile CompletableFuture<Result> result;
  private final long pendingUntilNanos;
  private final StatementFault.@Nullable Damage damage;
  private volatile boolean closed;

  /**
   * Takes a statement on.
   *
   * @param pending how long it is reported as PENDING rather than RUNNING
   * @param result completed when it is done
   */
  RunningStatement(
      String id,
      Duration pending,
      CompletableFuture<Result> result,
      StatementFault.@Nullable Damage damage) {
    this.id = id;
    this.result = result;
    this.pendingUntilNanos = System.nanoTime() + pending.toNanos();
    this.damage = damage;
  }

  String id() {
    return id;
  }

  StatementFault.@Nullable Damage damage() {
    return damage;
  }

  void await(Duration patience) {
    try {
      result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException | CancellationException e) {
      return; // What became of it is in the status.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ends it, unless it is over. */
  boolean cancel() {
    return result.cancel(true);
  }

  /** Ends it and lets go of its rows. */
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
    boolean pending = System.nanoTime() - pendingUntilNanos < 0;
    return new Status(pending ? State.PENDING : State.RUNNING, null, null);
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
