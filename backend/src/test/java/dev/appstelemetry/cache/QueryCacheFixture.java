package dev.appstelemetry.cache;

import com.google.common.testing.FakeTicker;
import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.failure.FailureLog;
import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Signal;
import dev.appstelemetry.filter.Window;
import dev.appstelemetry.loading.CacheSettings;
import dev.appstelemetry.loading.CallerLimits;
import dev.appstelemetry.loading.CallerTimeout;
import dev.appstelemetry.loading.DeadlineSettings;
import dev.appstelemetry.loading.LimitSettings;
import dev.appstelemetry.naming.AppNames;
import dev.appstelemetry.query.KnownLogBegin;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.scope.OwnWorkspaceOnly;
import dev.appstelemetry.store.KnownGenerations;
import dev.appstelemetry.store.Source;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** A cache on a fake ticker; loads run when the test runs them. */
abstract class QueryCacheFixture {

  private static final CacheSettings SETTINGS =
      new CacheSettings(
          2,
          Duration.ofMinutes(5),
          Map.of("slow", Duration.ofHours(1)),
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60),
          Duration.ofHours(12),
          4,
          200);

  private static final DeadlineSettings DEADLINES =
      new DeadlineSettings(
          Duration.ofSeconds(50),
          Duration.ofMinutes(10),
          Duration.ofSeconds(3),
          Duration.ofSeconds(5));

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC);

  final KnownGenerations generations = KnownGenerations.live();
  final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
  final FakeTicker ticker = new FakeTicker();
  final Queue<Runnable> waiting = new ArrayDeque<>();
  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final CountingQuery query = new CountingQuery("counting");
  @Nullable String noApps;
  @Nullable String caller;

  @AfterEach
  void stopScheduler() {
    scheduler.shutdownNow();
  }

  QueryCache cache(Executor executor) {
    return new QueryCache(
        SETTINGS,
        loader(executor),
        generations,
        CLOCK,
        ticker::read,
        callerTimeout(),
        new FailureLog(ticker::read),
        meters);
  }

  AnswerLoader loader(Executor executor) {
    return new AnswerLoader(
        Source.SAMPLE,
        () -> new AppNames.Names(Map.of(), noApps),
        generations,
        new OwnWorkspaceOnly(),
        CLOCK,
        KnownLogBegin.none(),
        executor,
        new CallerLimits(() -> Optional.ofNullable(caller), new LimitSettings(2, 1)));
  }

  private CallerTimeout callerTimeout() {
    return new CallerTimeout(
        SETTINGS,
        DEADLINES,
        () -> CompletableFuture.completedFuture(Optional.empty()),
        scheduler,
        Runnable::run);
  }

  QueryCache loaded() {
    QueryCache cache = cache(waiting::add);
    ask(cache);
    runWaiting();
    return cache;
  }

  CompletableFuture<Answer<Integer>> ask(QueryCache cache) {
    return cache.answer(query, filters(1), NoOptions.NONE, false).toCompletableFuture();
  }

  CompletableFuture<Answer<Integer>> ask(QueryCache cache, int day) {
    return cache.answer(query, filters(day), NoOptions.NONE, false).toCompletableFuture();
  }

  CompletableFuture<Answer<Integer>> fresh(QueryCache cache) {
    return cache.answer(query, filters(1), NoOptions.NONE, true).toCompletableFuture();
  }

  CompletableFuture<Answer<Integer>> once(QueryCache cache, int day) {
    return cache.once(query, filters(day), NoOptions.NONE).toCompletableFuture();
  }

  void runWaiting() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  static Filters filters(int day) {
    LocalDate date = LocalDate.of(2026, 11, day);
    return Filters.of(new Window(date, date, ZoneOffset.UTC), Signal.ACTION);
  }

  static Failure unreachable() {
    return Failure.of(FailureCode.WAREHOUSE_UNREACHABLE, "Nobody answers.", null, null);
  }
}
