package dev.appstelemetry.failure;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.Scheduler;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs failures and summarizes repeated ones.
 *
 * <ul>
 *   <li>An expected failure is one line without a stack trace: INFO if it is temporary, else WARN.
 *       Equal failures are logged once a minute, with the number of repetitions.
 *   <li>A defect is an ERROR with its stack trace. Equal defects within a minute are one line each.
 * </ul>
 */
@Singleton
public final class FailureLog {

  private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);
  private static final Duration PERIOD = Duration.ofMinutes(1);

  /** The maximum number of different failures that are remembered. */
  private static final int MAX_DIFFERENT = 200;

  private static final Set<FailureCode> TEMPORARY =
      EnumSet.of(
          FailureCode.WAREHOUSE_STARTING, FailureCode.TOO_MANY_QUERIES, FailureCode.QUERY_TIMEOUT);

  private static final int MAX_CAUSE_LENGTH = 300;

  /** The failures that were logged within the period, with the number of repetitions. */
  private final Cache<String, AtomicInteger> recent;

  public FailureLog(Ticker ticker) {
    recent =
        Caffeine.newBuilder()
            .expireAfterWrite(PERIOD)
            .maximumSize(MAX_DIFFERENT)
            .ticker(ticker)
            .scheduler(Scheduler.systemScheduler())
            .executor(Runnable::run)
            .evictionListener(FailureLog::summarize)
            .build();
  }

  /**
   * Logs a failure.
   *
   * @param where the operation that failed: a request with its id, or a background task
   * @param thrown a {@link Failure} or a defect
   */
  public void log(String where, Throwable thrown) {
    Throwable cause =
        thrown instanceof CompletionException && thrown.getCause() != null
            ? thrown.getCause()
            : thrown;
    if (cause instanceof Failure failure && !isDefect(failure)) {
      logExpected(where, failure);
    } else {
      logDefect(where, cause);
    }
  }

  private void logExpected(String where, Failure failure) {
    String what = failure.code() + ": " + failure.detail();
    if (!isFirst(what)) {
      LOG.debug("{} ({})", what, where);
    } else if (TEMPORARY.contains(failure.code())) {
      LOG.info("{} ({}{})", what, where, causeOf(failure));
    } else {
      LOG.warn("{} ({}{})", what, where, causeOf(failure));
    }
  }

  private void logDefect(String where, Throwable defect) {
    Throwable root = rootOf(defect);
    StackTraceElement[] stack = root.getStackTrace();
    String what = root.getClass().getName() + (stack.length == 0 ? "" : " at " + stack[0]);
    if (isFirst(what)) {
      LOG.error("{} failed", where, defect);
    } else {
      LOG.error("{} failed with the same error as before: {}", where, shortOf(root));
    }
  }

  private boolean isFirst(String what) {
    AtomicInteger before = recent.asMap().putIfAbsent(what, new AtomicInteger());
    if (before != null) {
      before.incrementAndGet();
    }
    return before == null;
  }

  private static void summarize(
      @Nullable String what, @Nullable AtomicInteger count, RemovalCause cause) {
    if (count != null && count.get() > 0) {
      LOG.info("{} more within a minute: {}", count, what);
    }
  }

  /** Returns whether a stack trace is needed to find the cause. */
  private static boolean isDefect(Failure failure) {
    return (failure.code() == FailureCode.INTERNAL_ERROR
            || failure.code() == FailureCode.QUERY_FAILED)
        && !(failure.getCause() instanceof SettingsProblem);
  }

  private static String causeOf(Failure failure) {
    Throwable root = rootOf(failure);
    return root == failure ? "" : "; " + shortOf(root);
  }

  private static String shortOf(Throwable thrown) {
    String text = thrown.getClass().getSimpleName() + ": " + thrown.getMessage();
    return text.substring(0, Math.min(MAX_CAUSE_LENGTH, text.length()));
  }

  private static Throwable rootOf(Throwable thrown) {
    Throwable root = thrown;
    for (int depth = 0; root.getCause() != null && depth < 20; depth++) {
      root = root.getCause();
    }
    return root;
  }
}
