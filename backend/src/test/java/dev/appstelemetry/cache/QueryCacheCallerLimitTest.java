package dev.appstelemetry.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

/** The limit of concurrent loads of a caller. */
class QueryCacheCallerLimitTest extends QueryCacheFixture {

  @Test
  void refusesAThirdLoadOfACaller() {
    caller = "ann";
    QueryCache cache = cache(waiting::add);
    ask(cache, 1);
    once(cache, 2);

    assertRefused(ask(cache, 3));
    assertRefused(once(cache, 4));
    assertThat(waiting).hasSize(2);

    caller = "bob";
    assertThat(ask(cache, 3)).as("load of another caller").isNotDone();
    caller = null;
    assertThat(ask(cache, 4)).as("load without a caller").isNotDone();
    runWaiting();
    caller = "ann";
    assertThat(ask(cache, 5)).as("after the first loads ended").isNotDone();
  }

  @Test
  void countsNeitherCachedAnswersNorLoadsOfOtherCallers() {
    QueryCache cache = loaded();
    ask(cache, 2);
    caller = "ann";

    for (int time = 1; time <= 10; time++) {
      assertThat(ask(cache, 1)).isCompleted();
      assertThat(ask(cache, 2)).isNotDone();
    }

    ask(cache, 3);
    assertThat(ask(cache, 4)).isNotDone();
    assertRefused(ask(cache, 5));
  }

  @Test
  void releasesThePermitIfALoadFails() {
    caller = "ann";
    query.failWith(() -> unreachable());
    QueryCache cache = cache(waiting::add);

    for (int day = 1; day <= 10; day++) {
      CompletableFuture<Answer<Integer>> failed = ask(cache, day);
      runWaiting();
      assertThat(failed).isCompletedExceptionally();
    }

    QueryCache busy =
        cache(
            work -> {
              throw new RejectedExecutionException("full");
            });
    for (int day = 1; day <= 10; day++) {
      assertThatThrownBy(ask(busy, day)::join).hasMessageContaining("Too many queries are waiting");
    }
  }

  @Test
  void returnsThePreviousAnswerToACallerAtTheLimit() {
    QueryCache cache = loaded();
    caller = "ann";
    ask(cache, 2);
    ask(cache, 3);
    ticker.advance(Duration.ofMinutes(5));

    assertThat(ask(cache, 1).join().data()).isEqualTo(1);
    assertThat(fresh(cache).join().data()).isEqualTo(1);
    assertThat(waiting).hasSize(2);

    runWaiting();
    ask(cache, 1);
    assertThat(waiting).as("refreshes").hasSize(1);
  }

  @Test
  void keepsNoEntryForARefusedLoad() {
    caller = "ann";
    QueryCache cache = cache(waiting::add);
    ask(cache, 1);
    ask(cache, 2);

    for (int day = 3; day <= 20; day++) {
      assertRefused(ask(cache, day));
    }

    assertThat(cache.size()).isEqualTo(2);
  }

  private static void assertRefused(CompletableFuture<Answer<Integer>> answer) {
    assertThatThrownBy(answer::join)
        .hasCauseInstanceOf(Failure.class)
        .satisfies(
            thrown -> {
              Failure failure = (Failure) thrown.getCause();
              assertThat(failure.code()).isEqualTo(FailureCode.TOO_MANY_REQUESTS);
              assertThat(failure.retryAfter()).isPositive();
            });
  }
}
