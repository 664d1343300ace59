package dev.appstelemetry.usage;

import dev.appstelemetry.filter.Window;
import dev.appstelemetry.query.Ratio;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
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

  /**
   * Counts the days of a window and of its previous period.
   *
   * @param completeUntil the time up to which the events of the window are known; days after it do
   *     not count, nor do those at the end of the previous period that correspond to them
   * @param dayOfWeek the weekday of the filter, 1 for Monday, or null
   */
  static ComparedDays of(
      Window window,
      Instant completeUntil,
      @Nullable Integer dayOfWeek,
      long interactions,
      long previousInteractions) {
    LocalDate known = LocalDate.ofInstant(completeUntil, window.zone());
    LocalDate last = known.isBefore(window.to()) ? known : window.to();
    long days = count(window.from(), last, dayOfWeek);
    long previousDays = count(window.previousFrom(), last.minusDays(window.length()), dayOfWeek);
    return new ComparedDays(
        days,
        previousDays,
        dayOfWeek == null || days == 0 || previousDays == 0
            ? null
            : Ratio.percent(
                interactions * previousDays - previousInteractions * days,
                previousInteractions * days));
  }

  boolean differ() {
    return value != previous;
  }

  private static long count(LocalDate from, LocalDate to, @Nullable Integer dayOfWeek) {
    return from.datesUntil(to.plusDays(1))
        .map(LocalDate::getDayOfWeek)
        .filter(
            day ->
                dayOfWeek == null
                    ? day.compareTo(DayOfWeek.FRIDAY) <= 0
                    : day.getValue() == dayOfWeek)
        .count();
  }
}
