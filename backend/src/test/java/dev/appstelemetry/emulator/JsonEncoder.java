package dev.appstelemetry.emulator;

import dev.appstelemetry.emulator.ResultTable.Column;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes rows as the API's arrays of strings. */
final class JsonEncoder {

  private static final DateTimeFormatter WALL_CLOCK =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS");

  private JsonEncoder() {}

  static List<List<@Nullable String>> encode(
      List<Column> columns, List<List<@Nullable Object>> rows, ZoneId zone) {
    List<List<@Nullable String>> texts = new ArrayList<>(rows.size());
    for (List<@Nullable Object> row : rows) {
      List<@Nullable String> cells = new ArrayList<>(columns.size());
      row.forEach(value -> cells.add(text(value, zone)));
      texts.add(cells);
    }
    return texts;
  }

  private static @Nullable String text(@Nullable Object value, ZoneId zone) {
    if (value == null) {
      return null;
    } else if (value instanceof Instant instant) {
      return instant
          .atZone(zone)
          .format(DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX"));
    } else if (value instanceof LocalDateTime wallClock) {
      return wallClock.format(WALL_CLOCK);
    } else if (value instanceof BigDecimal decimal) {
      return decimal.toPlainString();
    } else if (value instanceof byte[] bytes) {
      return Base64.getEncoder().encodeToString(bytes);
    }
    return value.toString();
  }
}
