package dev.appstelemetry.loading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.failure.FailureLog;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Time is a fake ticker; loads run when the test runs them. */
class RevalidatingTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private long now;
  private int loads;
  private boolean broken;

  private final Revalidating<Integer> value =
      new Revalidating<>(
          new BackgroundLoading<>(
              "value", this::load, HOUR, MINUTE, waiting::add, new FailureLog(() -> now)),
          () -> now);

  @Test
  void loadsOnceForManyCallers() {
    CompletableFuture<Integer> one = value.read().value();
    CompletableFuture<Integer> other = value.read().value();
    runWaiting();

    assertThat(one.join()).isEqualTo(1);
    assertThat(other.join()).isEqualTo(1);
    assertThat(value.read().value()).isCompletedWithValue(1);
    assertThat(loads).isEqualTo(1);
  }

  @Test
  void returnsThePreviousValueWhileARefreshRuns() {
    loaded();
    advance(HOUR);

    assertThat(value.read().value()).isCompletedWithValue(1);
    assertThat(value.read().value()).isCompletedWithValue(1);
    assertThat(waiting).hasSize(1);
    runWaiting();
    assertThat(value.read().value()).isCompletedWithValue(2);
  }

  @Test
  void keepsTheLastValueUntilTheNextRefreshIfALoadFails() {
    loaded();
    broken = true;
    advance(HOUR);
    value.read().value();
    runWaiting();
    broken = false;

    assertThat(value.read().value()).isCompletedWithValue(1);
    advance(HOUR.minusNanos(1));
    assertThat(value.read().value()).isCompletedWithValue(1);
    assertThat(waiting).as("no second load within the hour").isEmpty();
    advance(Duration.ofNanos(1));
    value.read().value();
    runWaiting();
    assertThat(value.read().value()).isCompletedWithValue(3);
  }

  @Test
  void failsIfNoLoadHasSucceededAndRetriesAfterTheRetryAge() {
    broken = true;
    CompletableFuture<Integer> first = value.read().value();
    runWaiting();

    assertThat(first).isCompletedExceptionally();
    assertThat(value.read().value()).isCompletedExceptionally();
    assertThat(waiting).isEmpty();
    broken = false;
    advance(MINUTE);
    CompletableFuture<Integer> second = value.read().value();
    runWaiting();
    assertThat(second).isCompletedWithValue(2);
  }

  @Test
  void survivesALoadThatThrowsAnError() {
    broken = true;
    value.read().value();
    runWaiting();
    broken = false;
    advance(MINUTE);
    value.read().value();
    runWaiting();

    assertThat(value.read().value()).isCompletedWithValue(2);
  }

  private Integer load() {
    loads++;
    if (broken) {
      throw new AssertionError("Made to fail");
    }
    return loads;
  }

  private void loaded() {
    value.read().value();
    runWaiting();
  }

  private void advance(Duration time) {
    now += time.toNanos();
  }

  private void runWaiting() {
    while (!waiting.isEmpty()) {
      waiting.remove().run();
    }
  }
}
