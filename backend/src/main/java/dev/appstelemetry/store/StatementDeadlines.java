package dev.appstelemetry.store;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.appstelemetry.loading.DeadlineSettings;
import dev.appstelemetry.loading.LoadingFactory;
import dev.appstelemetry.loading.StartupWatch;
import jakarta.inject.Named;
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
 * Cancels statements on the server when they time out. The timeout is paused while the source
 * starts.
 */
@Singleton
class StatementDeadlines {

  private static final Logger LOG = LoggerFactory.getLogger(StatementDeadlines.class);

  private final DeadlineSettings settings;
  private final StartupWatch watch;
  private final Ticker ticker;
  private final ScheduledExecutorService scheduler;
  private final Executor canceller;

  StatementDeadlines(
      DeadlineSettings settings,
      StartupWatch watch,
      Ticker ticker,
      @Named(LoadingFactory.TIMER) ScheduledExecutorService scheduler,
      @Named(LoadingFactory.CANCELLER) Executor canceller) {
    this.settings = settings;
    this.watch = watch;
    this.ticker = ticker;
    this.scheduler = scheduler;
    this.canceller = canceller;
  }

  /** Returns timeouts of another length. */
  StatementDeadlines of(Duration timeLimit) {
    return new StatementDeadlines(
        new DeadlineSettings(timeLimit, settings.sourceStart(), settings.look(), settings.report()),
        watch,
        ticker,
        scheduler,
        canceller);
  }

  /** Starts the timeout of a statement. The caller closes it when the statement is done. */
  Deadline start(Statement statement) {
    Deadline deadline = new Deadline(statement);
    deadline.checkAfter(settings.statement());
    return deadline;
  }

  /** The timeout of one statement. */
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

    /** Returns whether the statement timed out. */
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
        next = scheduler.schedule(this::check, delay.toNanos(), TimeUnit.NANOSECONDS);
      }
    }

    private void check() {
      var unused =
          watch
              .startupProblem()
              .thenAccept(starting -> decide(starting.isPresent()))
              .toCompletableFuture();
    }

    private void decide(boolean starting) {
      Duration age = Duration.ofNanos(ticker.read() - startedAt);
      boolean mayWait = age.compareTo(settings.statement().plus(settings.sourceStart())) < 0;
      if (starting && mayWait) {
        waitedForStart = true;
        checkAfter(settings.look());
      } else if (waitedForStart) {
        waitedForStart = false;
        checkAfter(settings.statement());
      } else {
        canceller.execute(this::cancel);
      }
    }

    /** Repeats every second: a statement cannot be cancelled while it is being sent. */
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
        LOG.debug("A statement could not be cancelled; retrying in 1 s", e);
      }
      synchronized (this) {
        if (!over) {
          next = scheduler.schedule(() -> canceller.execute(this::cancel), 1, TimeUnit.SECONDS);
        }
      }
    }
  }
}
