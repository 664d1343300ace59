package dev.appstelemetry.query;

import dev.appstelemetry.failure.FailureLog;
import dev.appstelemetry.loading.BackgroundLoading;
import dev.appstelemetry.loading.Revalidating;
import dev.appstelemetry.store.KnownGenerations;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A fixed begin of the log. */
public final class KnownLogBegin {

  private KnownLogBegin() {}

  public static LogBegin none() {
    return of(Optional.empty());
  }

  static LogBegin at(Instant begin) {
    return of(Optional.of(begin));
  }

  private static LogBegin of(Optional<Instant> begin) {
    return new LogBegin(
        KnownGenerations.live(),
        () ->
            new Revalidating<>(
                new BackgroundLoading<>(
                    "begin",
                    () -> begin,
                    Duration.ofDays(1),
                    Duration.ZERO,
                    Runnable::run,
                    new FailureLog(() -> 0)),
                () -> 0));
  }
}
