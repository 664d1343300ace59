package dev.appstelemetry.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.store.Generation;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Failed loads and refreshes. */
class QueryCacheFailureTest extends QueryCacheFixture {

  @Test
  void returnsThePreviousAnswerMarkedStaleIfARefreshFails() {
    QueryCache cache = loaded();
    ticker.advance(Duration.ofMinutes(5));
    ask(cache);
    query.failWith(() -> unreachable());
    runWaiting();

    Answer<Integer> answer = ask(cache).join();

    assertThat(answer.data()).isEqualTo(1);
    assertThat(answer.meta().stale()).isTrue();
    assertThat(answer.meta().staleReason()).isEqualTo("Nobody answers.");
    assertThat(waiting).as("no retry before the retry age").isEmpty();
  }

  @Test
  void retriesAFailedRefreshAfterTheRetryAge() {
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

  @ParameterizedTest
  @MethodSource("throwables")
  void retriesARefreshThatFailedToStart(Throwable throwable) {
    AtomicReference<Throwable> onStart = new AtomicReference<>();
    QueryCache cache =
        cache(
            work -> {
              if (onStart.get() instanceof Error error) {
                throw error;
              }
              if (onStart.get() instanceof RuntimeException exception) {
                throw exception;
              }
              waiting.add(work);
            });
    ask(cache);
    runWaiting();
    ticker.advance(Duration.ofMinutes(5));
    onStart.set(throwable);
    assertThat(ask(cache).join().data()).isEqualTo(1);
    onStart.set(null);
    ticker.advance(Duration.ofSeconds(30));

    ask(cache);
    runWaiting();

    assertThat(ask(cache).join().data()).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void retriesARefreshAfterAnyThrowable(Throwable throwable) {
    QueryCache cache = loaded();
    ticker.advance(Duration.ofMinutes(5));
    ask(cache);
    query.throwOnLoad(throwable);
    runWaiting();
    assertThat(ask(cache).join().meta().stale()).isTrue();
    query.throwOnLoad(null);
    ticker.advance(Duration.ofSeconds(30));

    ask(cache);
    runWaiting();

    assertThat(ask(cache).join().meta().stale()).isFalse();
  }

  static Stream<Throwable> throwables() {
    return Stream.of(
        new IllegalStateException("a defect"),
        new RejectedExecutionException("full"),
        new NoClassDefFoundError("a class"),
        new OutOfMemoryError("unable to create native thread"),
        new StackOverflowError());
  }

  @Test
  void hidesTheMessageOfADefect() {
    QueryCache cache = loaded();
    ticker.advance(Duration.ofMinutes(5));
    ask(cache);
    query.failWith(() -> new IllegalStateException("select secret from audit"));
    runWaiting();

    assertThat(ask(cache).join().meta().staleReason()).isEqualTo("Something went wrong.");
  }

  @Test
  void doesNotCacheAFailedFirstLoad() {
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
  void failsIfTheRowsAreDroppedWhileTheyAreRead() {
    generations.set(new Generation(1, Instant.EPOCH, null, null, false, null));
    QueryCache cache = cache(waiting::add);
    CompletableFuture<Answer<Integer>> dropped = ask(cache);
    generations.drop();
    runWaiting();
    assertThatThrownBy(dropped::join)
        .hasCauseInstanceOf(Failure.class)
        .satisfies(
            thrown ->
                assertThat(((Failure) thrown.getCause()).code())
                    .isEqualTo(FailureCode.STORE_UNAVAILABLE));
    generations.set(new Generation(2, Instant.EPOCH, null, null, false, null));

    CompletableFuture<Answer<Integer>> next = ask(cache);
    runWaiting();

    assertThat(next.join().data()).isEqualTo(2);
  }

  @Test
  void failsWithTooManyQueriesIfTheQueueIsFull() {
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
}
