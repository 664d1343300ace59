package dev.appstelemetry.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.testing.FakeTicker;
import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Time passes on a ticker, and loads run when the test lets them. */
class QueryCacheTest {

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
      new DeadlineSettings(Duration.ofSeconds(50), Duration.ofMinutes(10), Duration.ofSeconds(3));

  private static final ScheduledExecutorService TIMEKEEPER = Executors.newScheduledThreadPool(1);

  private final FakeTicker ticker = new FakeTicker();
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Counting query = new Counting("counting");
  private @Nullable String noApps;

  @AfterAll
  static void stopTheTimekeeper() {
    TIMEKEEPER.shutdownNow();
  }

  @Test
  void loadsOnceForAHundredCallersAtOnce() {
    ExecutorService callers = Executors.newFixedThreadPool(16);
    try {
      QueryCache cache = cache(callers);
      List<CompletableFuture<Answer<Integer>>> answers =
          IntStream.range(0, 100)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(() -> ask(cache), callers)
                          .thenCompose(answer -> answer))
              .toList();

      assertThat(answers).allSatisfy(answer -> assertThat(answer.join().data()).isEqualTo(1));
      assertThat(query.loads).isEqualTo(1);
    } finally {
      callers.shutdown();
    }
  }

  @Test
  void givesAnAnswerUntilItsRefreshAgeWithoutAskingAgain() {
    QueryCache cache = loaded();
    ticker.advance(Duration.ofMinutes(5).minusNanos(1));

    Answer<Integer> answer = ask(cache).join();

    assertThat(answer.data()).isEqualTo(1);
    assertThat(answer.meta().refreshing()).isFalse();
    assertThat(waiting).isEmpty();
  }

  @Test
  void givesTheOldAnswerWhileOneRefreshRuns() {
    QueryCache cache = loaded();
    ticker.advance(Duration.ofMinutes(5));

    Answer<Integer> first = ask(cache).join();
    Answer<Integer> second = ask(cache).join();

    assertThat(first.data()).isEqualTo(1);
    assertThat(List.of(first, second)).allMatch(answer -> answer.meta().refreshing());
    assertThat(waiting).as("refreshes").hasSize(1);

    runWaiting();
    Answer<Integer> third = ask(cache).join();

    assertThat(third.data()).isEqualTo(2);
    assertThat(third.meta().refreshing()).isFalse();
  }

  @Test
  void keepsTheOldFiguresMarkedStaleWhenARefreshFails() {
    QueryCache cache = loaded();
    ticker.advance(Duration.ofMinutes(5));
    ask(cache);
    query.failWith(() -> unreachable());
    runWaiting();

    Answer<Integer> answer = ask(cache).join();

    assertThat(answer.data()).isEqualTo(1);
    assertThat(answer.meta().stale()).isTrue();
    assertThat(answer.meta().staleReason()).isEqualTo("Nobody answers.");
    assertThat(waiting).as("no try before the retry age").isEmpty();
  }

  @Test
  void triesAFailedRefreshAgainAfterAWhile() {
    QueryCache cache = loaded();
    ticker.advance(Duration.ofMinutes(5));
    ask(cache);
    query.failWith(() -> unreachable());
    runWaiting();
    query.failWith(null);
    ticker.advance(Duration.ofSeconds(30));

    ask(cache);
    runWaiting();

    Answer<Integer> answer = ask(cache).join();
    assertThat(answer.data()).isEqualTo(3);
    assertThat(answer.meta().stale()).isFalse();
    assertThat(answer.meta().staleReason()).isNull();
  }

  @Test
  void tellsNobodyOfADefectsWords() {
    QueryCache cache = loaded();
    ticker.advance(Duration.ofMinutes(5));
    ask(cache);
    query.failWith(() -> new IllegalStateException("select secret from audit"));
    runWaiting();

    assertThat(ask(cache).join().meta().staleReason()).isEqualTo("Something went wrong.");
  }

  @Test
  void storesNoFailure() {
    QueryCache cache = cache(waiting::add);
    query.failWith(() -> unreachable());
    CompletableFuture<Answer<Integer>> failed = ask(cache);
    runWaiting();
    assertThatThrownBy(failed::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(Failure.class);
    query.failWith(null);

    CompletableFuture<Answer<Integer>> next = ask(cache);
    runWaiting();

    assertThat(next.join().data()).isEqualTo(2);
  }

  @Test
  void loadsAnewForSomebodyWhoWantsItFreshButNotMoreOftenThanEveryTenSeconds() {
    QueryCache cache = loaded();
    ticker.advance(Duration.ofSeconds(10));
    assertThat(fresh(cache).join().data()).isEqualTo(1);
    ticker.advance(Duration.ofNanos(1));

    CompletableFuture<Answer<Integer>> refreshed = fresh(cache);
    assertThat(refreshed).isNotDone();
    runWaiting();

    assertThat(refreshed.join().data()).isEqualTo(2);
    assertThat(fresh(cache).join().data()).isEqualTo(2);
    assertThat(waiting).isEmpty();
  }

  @Test
  void givesEachQueryItsOwnAges() {
    Counting slow = new Counting("slow");
    QueryCache cache = cache(waiting::add);
    cache.answer(slow, filters(1), NoOptions.NONE, false);
    runWaiting();
    ticker.advance(Duration.ofMinutes(59));
    cache.answer(slow, filters(1), NoOptions.NONE, false);
    assertThat(waiting).isEmpty();
    ticker.advance(Duration.ofMinutes(1));

    cache.answer(slow, filters(1), NoOptions.NONE, false);

    assertThat(waiting).hasSize(1);
  }

  @Test
  void tellsAnswersApartByFiltersAndByTheTextOfTheQuery() {
    QueryCache cache = loaded();

    cache.answer(query, filters(2), NoOptions.NONE, false);
    query.hash = "another text";
    ask(cache);

    assertThat(waiting).hasSize(2);
  }

  @Test
  void keepsNoMoreAnswersThanItMay() {
    QueryCache cache = cache(Runnable::run);
    for (int day = 1; day <= 20; day++) {
      cache.answer(query, filters(day), NoOptions.NONE, false);
    }

    assertThat(cache.size()).isEqualTo(2);
  }

  @Test
  void forgetsWhatNobodyAsksFor() {
    QueryCache cache = loaded();
    ticker.advance(Duration.ofHours(12));

    CompletableFuture<Answer<Integer>> answer = ask(cache);

    assertThat(answer).isNotDone();
  }

  @Test
  void saysThatItIsBusyWhenNoMoreQueriesMayWait() {
    QueryCache cache =
        cache(
            work -> {
              throw new RejectedExecutionException("full");
            });

    assertThatThrownBy(() -> ask(cache).join())
        .hasCauseInstanceOf(Failure.class)
        .satisfies(
            thrown ->
                assertThat(((Failure) thrown.getCause()).code())
                    .isEqualTo(FailureCode.TOO_MANY_QUERIES));
  }

  @Test
  void refreshesWhatLacksSomethingAsOftenAsAnyOtherAnswer() {
    noApps = "There is no list.";
    Counting slow = new Counting("slow");
    QueryCache cache = cache(waiting::add);
    Filters all = filters(1).counting(Signal.ALL, false);
    var unused = cache.answer(slow, all, NoOptions.NONE, false);
    runWaiting();
    noApps = null;
    ticker.advance(Duration.ofMinutes(5));

    Answer<Integer> lacking =
        cache.answer(slow, all, NoOptions.NONE, false).toCompletableFuture().join();
    runWaiting();
    ticker.advance(Duration.ofMinutes(5));
    Answer<Integer> whole =
        cache.answer(slow, all, NoOptions.NONE, false).toCompletableFuture().join();

    assertThat(lacking.meta().caveat()).isEqualTo("There is no list.");
    assertThat(lacking.meta().refreshing()).isTrue();
    assertThat(whole.meta().caveat()).isNull();
    assertThat(whole.meta().refreshing()).isFalse();
  }

  @Test
  void countsHitsAndMisses() {
    QueryCache cache = loaded();
    ask(cache);

    assertThat(meters.get("cache.gets").tag("result", "hit").functionCounter().count())
        .isEqualTo(1);
    assertThat(meters.get("cache.gets").tag("result", "miss").functionCounter().count())
        .isEqualTo(1);
  }

  private QueryCache cache(Executor executor) {
    return new QueryCache(
        SETTINGS,
        new AnswerLoader(
            Source.SAMPLE,
            () -> new AppNames.Names(Map.of(), noApps),
            Clock.fixed(Instant.parse("2026-11-23T09:00:00Z"), ZoneOffset.UTC),
            ticker::read,
            executor),
        ticker::read,
        new Patience(
            SETTINGS,
            DEADLINES,
            () -> CompletableFuture.completedFuture(Optional.empty()),
            TIMEKEEPER),
        meters);
  }

  private QueryCache loaded() {
    QueryCache cache = cache(waiting::add);
    ask(cache);
    runWaiting();
    return cache;
  }

  private CompletableFuture<Answer<Integer>> ask(QueryCache cache) {
    return cache.answer(query, filters(1), NoOptions.NONE, false).toCompletableFuture();
  }

  private CompletableFuture<Answer<Integer>> fresh(QueryCache cache) {
    return cache.answer(query, filters(1), NoOptions.NONE, true).toCompletableFuture();
  }

  private void runWaiting() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }

  private static Filters filters(int day) {
    LocalDate date = LocalDate.of(2026, 11, day);
    return Filters.of(new Window(date, date, ZoneOffset.UTC), Signal.ACTION);
  }

  private static Failure unreachable() {
    return Failure.of(FailureCode.WAREHOUSE_UNREACHABLE, "Nobody answers.", null, null);
  }

  /** Comes to the number of its loads. */
  private static final class Counting implements CachedQuery<NoOptions, Integer> {

    private final String name;
    private String hash = "text";
    private int loads;
    private Supplier<RuntimeException> failure;

    Counting(String name) {
      this.name = name;
    }

    void failWith(Supplier<RuntimeException> failure) {
      this.failure = failure;
    }

    @Override
    public QueryText text() {
      return new QueryText(name, "select 1", "select 2", hash);
    }

    @Override
    public synchronized Loaded<Integer> load(Filters filters, NoOptions options, Instant now) {
      loads++;
      if (failure != null) {
        throw failure.get();
      }
      return new Loaded<>(loads, null);
    }
  }
}
