package dev.appstelemetry.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Signal;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.store.Generation;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Refresh ages, keys, eviction and metrics. */
class QueryCacheTest extends QueryCacheFixture {

  @Test
  void loadsOnceForAHundredConcurrentCallers() {
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
  void returnsTheCachedAnswerUntilTheRefreshAge() {
    QueryCache cache = loaded();
    ticker.advance(Duration.ofMinutes(5).minusNanos(1));

    Answer<Integer> answer = ask(cache).join();

    assertThat(answer.data()).isEqualTo(1);
    assertThat(answer.meta().refreshing()).isFalse();
    assertThat(waiting).isEmpty();
  }

  @Test
  void returnsThePreviousAnswerWhileOneRefreshRuns() {
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
  void reloadsOnAFreshRequestAtMostEveryTenSeconds() {
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
  void appliesTheRefreshAgeOfTheQuery() {
    CountingQuery slow = new CountingQuery("slow");
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
  void refreshesAnAnswerWithACaveatAtTheDefaultAge() {
    noApps = "There is no list.";
    CountingQuery slow = new CountingQuery("slow");
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

    assertThat(lacking.meta().caveat())
        .isEqualTo("There is no list. Sign-ins are not counted, because their apps are not known.");
    assertThat(lacking.meta().refreshing()).isTrue();
    assertThat(whole.meta().caveat()).isNull();
    assertThat(whole.meta().refreshing()).isFalse();
  }

  @Test
  void keysAnswersByQueryAndFilters() {
    QueryCache cache = loaded();

    cache.answer(query, filters(2), NoOptions.NONE, false);
    cache.answer(new CountingQuery("other"), filters(1), NoOptions.NONE, false);

    assertThat(waiting).hasSize(2);
  }

  @Test
  void evictsAnswersAboveTheMaximumSize() {
    QueryCache cache = cache(Runnable::run);
    for (int day = 1; day <= 20; day++) {
      cache.answer(query, filters(day), NoOptions.NONE, false);
    }

    assertThat(cache.size()).isEqualTo(2);
  }

  @Test
  void evictsUnusedAnswers() {
    QueryCache cache = loaded();
    ticker.advance(Duration.ofHours(12));

    CompletableFuture<Answer<Integer>> answer = ask(cache);

    assertThat(answer).isNotDone();
  }

  @Test
  void sharesARunningUncachedLoadBetweenEqualRequests() {
    QueryCache cache = cache(waiting::add);

    List<CompletableFuture<Answer<Integer>>> answers =
        List.of(once(cache, 1), once(cache, 1), once(cache, 2));
    runWaiting();

    assertThat(answers).extracting(answer -> answer.join().data()).containsExactly(1, 1, 2);
    CompletableFuture<Answer<Integer>> later = once(cache, 1);
    runWaiting();
    assertThat(later.join().data()).as("not cached").isEqualTo(3);
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

  @Test
  void loadsAgainForNewRowsAndKeepsTheAnswerOfOldOnes() {
    Instant copied = Instant.parse("2026-11-23T08:59:00Z");
    generations.set(new Generation(1, copied, copied, null, false, null));
    QueryCache cache = cache(Runnable::run);
    Answer<Integer> first = ask(cache).join();
    Answer<Integer> same = ask(cache).join();
    generations.set(new Generation(2, copied.plusSeconds(60), copied, null, false, null));
    Answer<Integer> second = ask(cache).join();

    assertThat(same).isSameAs(first);
    assertThat(first.meta().generation()).isEqualTo(1);
    assertThat(first.meta().asOf()).isEqualTo(copied);
    assertThat(second.meta().generation()).isEqualTo(2);
    assertThat(second.data()).isNotEqualTo(first.data());
  }

  @Test
  void marksTheAnswerStaleIfNoNewerRowsCouldBeCopied() {
    Instant copied = Instant.parse("2026-11-23T08:59:00Z");
    generations.set(new Generation(1, copied, copied, null, false, "Unreachable."));
    Answer<Integer> answer = ask(cache(Runnable::run)).join();

    assertThat(answer.meta().stale()).isTrue();
    assertThat(answer.meta().staleReason()).isEqualTo("Unreachable.");
    assertThat(answer.meta().asOf()).isEqualTo(copied);
  }
}
