package dev.appstelemetry.query;

import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Window;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The days, and the hours of a single day, that the log covers. */
@Singleton
public class CoveredDays {

  private final LogBegin logBegin;

  CoveredDays(LogBegin logBegin) {
    this.logBegin = logBegin;
  }

  /**
   * Returns a row for every day of the window, or every hour of its only day, that the log covers
   * and that passes the filters of weekday and hour, ascending. Such a step without events is a
   * zero; other steps are absent.
   *
   * @param rows the rows, at most one for each step
   * @param step returns the step of a row
   * @param zero returns the row of a step without events
   * @param now the current instant; hours after it are absent
   */
  public <R> Stream<R> rows(
      Filters filters,
      List<R> rows,
      Function<R, TimeStep> step,
      Function<TimeStep, R> zero,
      Instant now) {
    Map<TimeStep, R> byStep = rows.stream().collect(Collectors.toMap(step, Function.identity()));
    Window window = filters.window();
    LocalDate begin = logBegin.day(window.zone());
    return TimeStep.of(window)
        .filter(
            each ->
                byStep.containsKey(each)
                    || (canHoldEvents(each, begin, filters) && each.hasBegun(window.zone(), now)))
        .map(each -> byStep.getOrDefault(each, zero.apply(each)));
  }

  private static boolean canHoldEvents(TimeStep step, @Nullable LocalDate begin, Filters filters) {
    Integer dayOfWeek = filters.dayOfWeek();
    return (begin == null || !step.date().isBefore(begin))
        && (dayOfWeek == null || step.date().getDayOfWeek().getValue() == dayOfWeek)
        && (step.hour() == null || filters.hour() == null || filters.hour().equals(step.hour()));
  }

  /** Returns whether the log covers the previous period, or true if its first day is not known. */
  public boolean coverPrevious(Window window) {
    LocalDate begin = logBegin.day(window.zone());
    return begin == null || !window.previousFrom().isBefore(begin);
  }
}
