package dev.appstelemetry.emulator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A bound value as sent: type name and text.
 *
 * @param type for example INT or DECIMAL(10,2)
 */
public record Parameter(String type, @Nullable String value) {

  /**
   * The value in Java.
   *
   * @param zone the session's zone, for timestamps, which are sent as local time
   * @return a {@link java.time.OffsetDateTime} for a timestamp, else the class of the {@link
   *     ColumnType}
   * @throws SqlFailure if the text is not of the type, or the type unknown
   */
  public @Nullable Object toJava(ZoneId zone) {
    if (value == null) {
      return null;
    }
    try {
      return parse(type.toUpperCase(Locale.ROOT).replaceAll("\\(.*", ""), value, zone);
    } catch (RuntimeException e) {
      throw new SqlFailure(
          "INVALID_PARAMETER_MARKER_VALUE.INVALID_VALUE_FOR_DATA_TYPE",
          "22023",
          "'%s' cannot be cast to %s".formatted(value, type));
    }
  }

  private static Object parse(String type, String text, ZoneId zone) {
    return switch (type) {
      case "BOOLEAN" -> Boolean.valueOf(text);
      case "TINYINT", "BYTE" -> Byte.valueOf(text);
      case "SMALLINT", "SHORT" -> Short.valueOf(text);
      case "INT", "INTEGER" -> Integer.valueOf(text);
      case "BIGINT", "LONG" -> Long.valueOf(text);
      case "FLOAT", "REAL" -> Float.valueOf(text);
      case "DOUBLE" -> Double.valueOf(text);
      case "DECIMAL", "NUMERIC" -> new BigDecimal(text);
      case "STRING", "VARCHAR", "CHAR" -> text;
      case "DATE" -> LocalDate.parse(text);
      case "TIMESTAMP_NTZ" -> wallClock(text);
      case "TIMESTAMP" -> wallClock(text).atZone(zone).toOffsetDateTime();
      default -> throw new IllegalArgumentException("no such type");
    };
  }

  private static LocalDateTime wallClock(String text) {
    return LocalDateTime.parse(text.replace(' ', 'T'));
  }
}
