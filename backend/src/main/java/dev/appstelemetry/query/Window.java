package dev.appstelemetry.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Calendar days in a time zone.
 *
 * @param from the first day
 * @param to the last day, not before the first
 * @param zone the zone whose days these are
 */
public record Window(LocalDate from, LocalDate to, ZoneId zone) {

  /** A span of time: start inclusive, end exclusive. */
  public record Span(Instant start, Instant end) {

    /** The least span that holds both. */
    public Span and(Span other) {
      return new Span(earlier(start, other.start), end.isAfter(other.end) ? end : other.end);
    }
  }

  /** A user's last event is looked for this many days before today, or from the window's start. */
  static final int STATUS_HORIZON_DAYS = 89;

  /** So many days, the last of them today. */
  public static Window lastDays(int days, LocalDate today, ZoneId zone) {
    return new Window(today.minusDays(days - 1L), today, zone);
  }

  /**
   * A row for every day of the window, ascending; a day without events is a zero, not a gap.
   *
   * @param rows at most one a day
   * @param date the day of a row
   * @param zero the row of a day that has none
   */
  public <R> Stream<R> eachDay(
      List<R> rows, Function<R, LocalDate> date, Function<LocalDate, R> zero) {
    Map<LocalDate, R> byDate = rows.stream().collect(Collectors.toMap(date, Function.identity()));
    return from.datesUntil(to.plusDays(1)).map(day -> byDate.getOrDefault(day, zero.apply(day)));
  }

  /** How many days there are, at least 1. */
  public long length() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** Today in the window's zone. */
  public LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }

  /** Whether a day is over, so that its figures are all there. */
  public boolean complete(LocalDate day, Instant now) {
    return day.isBefore(today(now));
  }

  /**
   * The window as a span. Events later than now do not exist, so it ends with now at the latest.
   */
  public Span span(Instant now) {
    return new Span(startOf(from), earlier(startOf(to.plusDays(1)), justAfter(now)));
  }

  /** The span in which users are looked for: it decides on their activity status. */
  public Span seen(Instant now) {
    LocalDate horizon = today(now).minusDays(STATUS_HORIZON_DAYS);
    return new Window(from.isBefore(horizon) ? from : horizon, today(now), zone).span(now);
  }

  /**
   * The same number of days before the window. Where the window ends today the span is cut at now's
   * wall-clock time, so that a morning is compared with a morning.
   *
   * @param horizon the first day of the retained history
   * @return nothing where these days would begin before the horizon
   */
  public Optional<Span> previous(Instant now, LocalDate horizon) {
    LocalDate first = from.minusDays(length());
    if (first.isBefore(horizon)) {
      return Optional.empty();
    }
    Instant end = startOf(from);
    if (to.equals(today(now))) {
      LocalDateTime sameTime = LocalDateTime.ofInstant(now, zone).minusDays(length());
      end = earlier(end, justAfter(sameTime.atZone(zone).toInstant()));
    }
    return Optional.of(new Span(startOf(first), end));
  }

  /** The instant at which a day begins in the window's zone. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** The end of a span that still holds this instant: sources count in microseconds. */
  static Instant justAfter(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
