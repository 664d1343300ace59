package dev.appstelemetry.query;

import dev.appstelemetry.sql.Micros;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of a query.
 *
 * @param data the data
 * @param latestEvent the newest counted event of the window, or null if there is none
 */
public record QueryResult<T>(T data, @Nullable Instant latestEvent) {

  /**
   * Returns a result whose latest event is the newest one of its rows.
   *
   * @param latestEvents the rows' column {@code latest_event}, in microseconds since 1970
   */
  public static <T> QueryResult<T> of(T data, Stream<@Nullable Long> latestEvents) {
    return new QueryResult<>(
        data,
        latestEvents
            .flatMap(Stream::ofNullable)
            .max(Comparator.naturalOrder())
            .map(Micros::toInstant)
            .orElse(null));
  }
}
