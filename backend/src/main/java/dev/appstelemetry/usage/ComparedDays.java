package dev.appstelemetry.usage;

import dev.appstelemetry.filter.Window;
import dev.appstelemetry.query.Ratio;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The days of both periods on which apps are used: Mondays to Fridays or, under a filter by
 * weekday, the days of that weekday. Where their numbers differ, the calendar alone changes the
 * counts.
 *
 * @param value the number of these days in the window
 * @param previous the number of these days in the previous period
 * @param interactionsChange the change of the interactions per day in percent, two decimals, or
 *     null without a filter by weekday, because then there are interactions on other days too, or
 *     if there were none before
 */
@Serdeable
record ComparedDays(
    long value,
    long previous,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable BigDecimal interactionsChange) {

  private static final int NOON = 12;

  /**
   * Counts the days of a window and of its previous period, rounded to whole days: the running day
   * counts from noon, and so does the day of the previous period that corresponds to it.
   *
   * @param completeUntil the time up to which the events of the window are known; days after it do
   *     not count
   * @param dayOfWeek the weekday of the filter, 1 for Monday, or null
   */
  static ComparedDays of(
      Window window,
      Instant completeUntil,
      @Nullable Integer dayOfWeek,
      long interactions,
      long previousInteractions) {
    LocalDateTime known = LocalDateTime.ofInstant(completeUntil, window.zone());
    LocalDate runningDay = known.toLocalDate();
    boolean running = !runningDay.isAfter(window.to());
    LocalDate end =
        running && known.getHour() < NOON
            ? runningDay
            : (running ? runningDay : window.to()).plusDays(1);
    long length = window.length();
    long days = count(window.from(), end, dayOfWeek);
    long previousDays = count(window.previousFrom(), end.minusDays(length), dayOfWeek);
    // A part of a day on one side only is not a number of days.
    boolean exact =
        !running
            || counts(runningDay, dayOfWeek) == counts(runningDay.minusDays(length), dayOfWeek);
    return new ComparedDays(
        days,
        previousDays,
        dayOfWeek == null || !exact || days == 0 || previousDays == 0
            ? null
            : Ratio.percent(
                interactions * previousDays - previousInteractions * days,
                previousInteractions * days));
  }

  boolean differ() {
    return value != previous;
  }

  private static long count(LocalDate from, LocalDate end, @Nullable Integer dayOfWeek) {
    return from.datesUntil(end).filter(day -> counts(day, dayOfWeek)).count();
  }

  private static boolean counts(LocalDate day, @Nullable Integer dayOfWeek) {
    return dayOfWeek == null
        ? day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
        : day.getDayOfWeek().getValue() == dayOfWeek;
  }
}
