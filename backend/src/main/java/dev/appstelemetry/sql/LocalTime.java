package dev.appstelemetry.sql;

import dev.appstelemetry.filter.Window;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes the conversion to local time for the embedded store: the offsets of the zone, as Java
 * knows them. DuckDB's own conversion takes 180 ns a row, most of the time of a query, and its
 * zones are those of ICU, which can differ from those that make the window's days.
 */
final class LocalTime {

  private static final Pattern CONVERSION =
      Pattern.compile("convert_timezone\\(:time_zone, ([a-z_.]+)\\)");

  private static final int YEARS_BEFORE = 3;
  private static final long MICROS = 1_000_000;

  private LocalTime() {}

  /** Replaces the conversions in a query. Only numbers are written into the text. */
  static String in(String sql, Window window) {
    ZoneId zone = window.zone();
    Instant from = window.from().minusYears(YEARS_BEFORE).atStartOfDay(ZoneOffset.UTC).toInstant();
    Instant to = window.to().plusYears(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    return CONVERSION
        .matcher(sql)
        .replaceAll(found -> Matcher.quoteReplacement(expression(found.group(1), zone, from, to)));
  }

  private static String expression(String column, ZoneId zone, Instant from, Instant to) {
    ZoneRules rules = zone.getRules();
    String micros = "epoch_us(" + column + ")";
    StringBuilder offset = new StringBuilder();
    // The newest first: most rows are new, and need no further comparison.
    ZoneOffsetTransition last = rules.previousTransition(to);
    while (last != null && last.getInstant().isAfter(from)) {
      offset
          .append(" when ")
          .append(micros)
          .append(" >= ")
          .append(last.getInstant().getEpochSecond() * MICROS)
          .append(" then ")
          .append(last.getOffsetAfter().getTotalSeconds() * MICROS);
      last = rules.previousTransition(last.getInstant());
    }
    long first = rules.getOffset(from).getTotalSeconds() * MICROS;
    return offset.isEmpty()
        ? "make_timestamp(" + micros + " + " + first + ")"
        : "make_timestamp(" + micros + " + case" + offset + " else " + first + " end)";
  }
}
