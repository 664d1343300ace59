package dev.appstelemetry.query;

import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Window;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days that the log covers. */
@Singleton
public class CoveredDays {

  private final LogBegin logBegin;

  CoveredDays(LogBegin logBegin) {
    this.logBegin = logBegin;
  }

  /**
   * Returns a row for every day of the window that the log covers and that is of the requested
   * weekday, ascending. Such a day without events is a zero; other days are absent.
   *
   * @param rows the rows, at most one for each day
   * @param date returns the day of a row
   * @param zero returns the row of a day without events
   */
  public <R> Stream<R> rows(
      Filters filters, List<R> rows, Function<R, LocalDate> date, Function<LocalDate, R> zero) {
    Map<LocalDate, R> byDate = rows.stream().collect(Collectors.toMap(date, Function.identity()));
    LocalDate begin = logBegin.day(filters.window().zone());
    return filters
        .window()
        .days()
        .filter(day -> byDate.containsKey(day) || canHoldEvents(day, begin, filters.dayOfWeek()))
        .map(day -> byDate.getOrDefault(day, zero.apply(day)));
  }

  private static boolean canHoldEvents(
      LocalDate day, @Nullable LocalDate begin, @Nullable Integer dayOfWeek) {
    return (begin == null || !day.isBefore(begin))
        && (dayOfWeek == null || day.getDayOfWeek().getValue() == dayOfWeek);
  }

  /** Returns whether the log covers the previous period, or true if its first day is not known. */
  public boolean coverPrevious(Window window) {
    LocalDate begin = logBegin.day(window.zone());
    return begin == null || !window.previousFrom().isBefore(begin);
  }
}
