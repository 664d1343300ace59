package dev.appstelemetry.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Calendar days in a time zone.
 *
 * @param from the first day
 * @param to the last day, not before the first
 * @param zone the time zone
 */
public record Window(LocalDate from, LocalDate to, ZoneId zone) {

  /** A span of time: start inclusive, end exclusive. */
  public record Span(Instant start, Instant end) {

    /** Returns the smallest span that contains both. */
    public Span hull(Span other) {
      return new Span(earlier(start, other.start), end.isAfter(other.end) ? end : other.end);
    }
  }

  /** Users' activity is read from this many days before today, or from the window's start. */
  public static final int STATUS_HORIZON_DAYS = 89;

  /** Returns the window of the last {@code days} days, today included. */
  public static Window lastDays(int days, LocalDate today, ZoneId zone) {
    return new Window(today.minusDays(days - 1L), today, zone);
  }

  /** Returns the days in ascending order. */
  public Stream<LocalDate> days() {
    return from.datesUntil(to.plusDays(1));
  }

  /** Returns the number of days, at least 1. */
  public long length() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** Returns today in the window's zone. */
  public LocalDate today(Instant now) {
    return LocalDate.ofInstant(now, zone);
  }

  /** Returns whether a day is over, so that its data is complete. */
  public boolean complete(LocalDate day, Instant now) {
    return day.isBefore(today(now));
  }

  /** Returns the window as a span. It ends now at the latest, because later events do not exist. */
  public Span span(Instant now) {
    return new Span(startOf(from), earlier(startOf(to.plusDays(1)), justAfter(now)));
  }

  /** Returns the span whose events determine users' activity status. */
  public Span activitySpan(Instant now) {
    LocalDate horizon = today(now).minusDays(STATUS_HORIZON_DAYS);
    return new Window(from.isBefore(horizon) ? from : horizon, today(now), zone).span(now);
  }

  /**
   * Returns the same number of days before the window. If the window is not complete, the span is
   * cut at the same time of day, so that a morning is compared with a morning.
   *
   * @param completeUntil the time up to which the events of the window are known, at most now
   * @param horizon the first day of the retained history
   * @return empty if these days would begin before the horizon, or if no event of the window is
   *     known
   */
  public Optional<Span> previous(Instant completeUntil, LocalDate horizon) {
    LocalDate first = previousFrom();
    if (first.isBefore(horizon) || completeUntil.isBefore(startOf(from))) {
      return Optional.empty();
    }
    Instant end = startOf(from);
    if (completeUntil.isBefore(startOf(to.plusDays(1)))) {
      LocalDateTime sameTime = LocalDateTime.ofInstant(completeUntil, zone).minusDays(length());
      end = earlier(end, justAfter(sameTime.atZone(zone).toInstant()));
    }
    return Optional.of(new Span(startOf(first), end));
  }

  /** Returns the window plus one day on each side, which the impact of deployments needs. */
  public Window withNeighbouringDays() {
    return new Window(from.minusDays(1), to.plusDays(1), zone);
  }

  /** Returns the first day of the previous period. */
  public LocalDate previousFrom() {
    return from.minusDays(length());
  }

  /** Returns the instant at which a day begins in the window's zone. */
  public Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  /** Returns the exclusive end of a span that contains this instant. Instants are microseconds. */
  public static Instant justAfter(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
