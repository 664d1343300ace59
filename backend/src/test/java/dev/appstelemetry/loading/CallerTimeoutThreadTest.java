package dev.appstelemetry.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallerTimeoutThreadTest {

  private static final CacheSettings SETTINGS =
      new CacheSettings(
          2,
          Duration.ofMinutes(5),
          Map.of(),
          Duration.ofSeconds(30),
          Duration.ofSeconds(10),
          Duration.ofMillis(1),
          Duration.ofHours(12),
          4,
          200);

  private static final DeadlineSettings DEADLINES =
      new DeadlineSettings(
          Duration.ofSeconds(50),
          Duration.ofMinutes(10),
          Duration.ofSeconds(3),
          Duration.ofSeconds(5));

  private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
  private final ExecutorService answers =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "own"));

  @AfterEach
  void stopThreads() {
    scheduler.shutdownNow();
    answers.shutdown();
  }

  @Test
  void completesATimedOutCallerOffTheSchedulerThread() {
    // Keep the thread busy until the continuation is attached.
    CompletableFuture<Void> attached = new CompletableFuture<>();
    answers.execute(attached::join);
    CallerTimeout callerTimeout =
        new CallerTimeout(
            SETTINGS,
            DEADLINES,
            () -> CompletableFuture.completedFuture(Optional.empty()),
            scheduler,
            answers);
    CompletableFuture<String> thread =
        callerTimeout
            .await(new CompletableFuture<>(), () -> true)
            .handle((value, failure) -> Thread.currentThread().getName());
    attached.complete(null);

    assertThat(thread.join()).isEqualTo("own");
  }
}
