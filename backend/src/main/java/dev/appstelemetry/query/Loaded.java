package dev.appstelemetry.query;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one run of a query came to.
 *
 * @param data the figures
 * @param latestEvent the newest counted event of the window, or null where there is none
 */
public record Loaded<T>(T data, @Nullable Instant latestEvent) {

  /**
   * Figures, and the newest of their rows' events.
   *
   * @param latestEvents microseconds since 1970, as queries name them {@code latest_event}
   */
  public static <T> Loaded<T> of(T data, Stream<@Nullable Long> latestEvents) {
    return new Loaded<>(
        data,
        latestEvents
            .flatMap(Stream::ofNullable)
            .max(Comparator.naturalOrder())
            .map(micros -> instant(micros))
            .orElse(null));
  }

  /** The instant of so many microseconds since 1970. */
  public static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
