package dev.appstelemetry.loading;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.appstelemetry.failure.SettingsProblem;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Creates the clocks and the executors. The name of an executor is its name in the metrics. */
@Factory
public class LoadingFactory {

  /** The bounded executor that runs queries. */
  public static final String LOADS = "query-load";

  /** The scheduler of timeouts. Its tasks must not block or compute. */
  public static final String TIMER = "timer";

  /** Cancels statements, which is slow on a bad connection. */
  public static final String CANCELLER = "canceller";

  /** Returns the clock that defines "now" and "today". Cache ages are not measured with it. */
  @Singleton
  Clock clock(@Value("${telemetry.now:}") String now) {
    if (now.isEmpty()) {
      return Clock.systemUTC();
    }
    try {
      return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw new SettingsProblem(
          "TELEMETRY_NOW is " + now + ", which is not an instant.",
          List.of("Write it like 2026-11-23T09:00:00Z."));
    }
  }

  @Singleton
  Ticker ticker() {
    return Ticker.systemTicker();
  }

  @Bean(preDestroy = "shutdown")
  @Singleton
  @Named(LOADS)
  ExecutorService loadExecutor(CacheSettings settings) {
    ThreadPoolExecutor executor =
        new ThreadPoolExecutor(
            settings.loadThreads(),
            settings.loadThreads(),
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(settings.loadQueue()),
            work -> new Thread(work, LOADS));
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }

  @Bean(preDestroy = "shutdownNow")
  @Singleton
  @Named(TIMER)
  ScheduledExecutorService timer() {
    ScheduledThreadPoolExecutor executor =
        new ScheduledThreadPoolExecutor(1, work -> daemon(work, TIMER));
    executor.setRemoveOnCancelPolicy(true);
    return executor;
  }

  @Bean(preDestroy = "shutdownNow")
  @Singleton
  @Named(CANCELLER)
  ExecutorService canceller() {
    return Executors.newCachedThreadPool(work -> daemon(work, CANCELLER));
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
