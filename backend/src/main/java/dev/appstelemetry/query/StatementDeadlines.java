package dev.appstelemetry.query;

import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cancels statements on the server when their time is up. While the source starts, a statement's
 * time does not run.
 */
@Singleton
class StatementDeadlines {

  private static final Logger LOG = LoggerFactory.getLogger(StatementDeadlines.class);

  private final DeadlineSettings settings;
  private final SourceWatch watch;
  private final Ticker ticker;
  private final ScheduledExecutorService timekeeper;
  private final Executor canceller;

  StatementDeadlines(
      DeadlineSettings settings,
      SourceWatch watch,
      Ticker ticker,
      @Timekeeper ScheduledExecutorService timekeeper,
      @Canceller Executor canceller) {
    this.settings = settings;
    this.watch = watch;
    this.ticker = ticker;
    this.timekeeper = timekeeper;
    this.canceller = canceller;
  }

  /** Gives a statement its time; to be closed when the statement is done. */
  Deadline start(Statement statement) {
    Deadline deadline = new Deadline(statement);
    deadline.checkAfter(settings.statement());
    return deadline;
  }

  /** One statement's time. */
  final class Deadline implements AutoCloseable {

    private final Statement statement;
    private final long startedAt = ticker.read();
    private boolean over;
    private boolean expired;
    private boolean waitedForStart;
    private @Nullable ScheduledFuture<?> next;

    private Deadline(Statement statement) {
      this.statement = statement;
    }

    /** Whether the time was up before the statement was done. */
    synchronized boolean expired() {
      return expired;
    }

    @Override
    public synchronized void close() {
      over = true;
      if (next != null) {
        next.cancel(false);
      }
    }

    private synchronized void checkAfter(Duration delay) {
      if (!over) {
        next = timekeeper.schedule(this::check, delay.toNanos(), TimeUnit.NANOSECONDS);
      }
    }

    private void check() {
      var unused =
          watch
              .whyNotYet()
              .thenAccept(starting -> decide(starting.isPresent()))
              .toCompletableFuture();
    }

    private void decide(boolean starting) {
      Duration age = Duration.ofNanos(ticker.read() - startedAt);
      boolean patient = age.compareTo(settings.statement().plus(settings.sourceStart())) < 0;
      if (starting && patient) {
        waitedForStart = true;
        checkAfter(settings.look());
      } else if (waitedForStart) {
        waitedForStart = false;
        checkAfter(settings.statement());
      } else {
        canceller.execute(this::cancel);
      }
    }

    /** Again and again: a statement that is just being sent cannot be cancelled yet. */
    private void cancel() {
      synchronized (this) {
        if (over) {
          return;
        }
        expired = true;
      }
      try {
        statement.cancel();
      } catch (SQLException | RuntimeException e) {
        LOG.warn("A statement could not be cancelled, it is tried again", e);
      }
      synchronized (this) {
        if (!over) {
          next = timekeeper.schedule(() -> canceller.execute(this::cancel), 1, TimeUnit.SECONDS);
        }
      }
    }
  }
}
