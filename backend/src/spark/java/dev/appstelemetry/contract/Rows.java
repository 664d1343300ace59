package dev.appstelemetry.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A query's result in order, in types that both engines share.
 *
 * @param columns the columns' names
 * @param values a list of values for each row
 */
record Rows(List<String> columns, List<List<@Nullable Object>> values) {

  /**
   * A value in the type by which it is compared: whole numbers as Long, instants in microseconds
   * since 1970, doubles by their bits, as {@link Double#equals} does.
   *
   * @throws IllegalArgumentException for a type that the engines do not share, such as DuckDB's sum
   *     of integers without a cast
   */
  static @Nullable Object shared(@Nullable Object value) {
    if (value == null
        || value instanceof Long
        || value instanceof String
        || value instanceof Boolean
        || value instanceof Double
        || value instanceof LocalDate) {
      return value;
    }
    if (value instanceof Integer number) {
      return number.longValue();
    }
    if (value instanceof OffsetDateTime time) {
      return micros(time.toInstant());
    }
    if (value instanceof Instant instant) {
      return micros(instant);
    }
    throw new IllegalArgumentException("Type not shared by both engines: " + value.getClass());
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
