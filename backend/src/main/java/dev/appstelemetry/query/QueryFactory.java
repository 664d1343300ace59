package dev.appstelemetry.query;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Time, and the threads that queries run on. */
@Factory
class QueryFactory {

  /** The business clock: what "today" is. Cache ages do not run on it. */
  @Singleton
  Clock clock(@Value("${telemetry.now:}") String now) {
    if (now.isEmpty()) {
      return Clock.systemUTC();
    }
    try {
      return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "TELEMETRY_NOW is no instant: write it like 2026-11-23T09:00:00Z", e);
    }
  }

  @Singleton
  Ticker ticker() {
    return Ticker.systemTicker();
  }

  @Bean(preDestroy = "shutdown")
  @Singleton
  @LoadExecutor
  ExecutorService loadExecutor(CacheSettings settings) {
    ThreadPoolExecutor executor =
        new ThreadPoolExecutor(
            settings.loadThreads(),
            settings.loadThreads(),
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(settings.loadQueue()),
            work -> new Thread(work, "query-load"));
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }

  @Bean(preDestroy = "shutdownNow")
  @Singleton
  @Timekeeper
  ScheduledExecutorService timekeeper() {
    ScheduledThreadPoolExecutor executor =
        new ScheduledThreadPoolExecutor(1, work -> daemon(work, "timekeeper"));
    executor.setRemoveOnCancelPolicy(true);
    return executor;
  }

  @Bean(preDestroy = "shutdownNow")
  @Singleton
  @Canceller
  ExecutorService canceller() {
    return Executors.newCachedThreadPool(work -> daemon(work, "canceller"));
  }

  private static Thread daemon(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
