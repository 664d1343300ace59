package dev.appstelemetry.query;

import dev.appstelemetry.filter.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A day of a window, or an hour of the only day of one.
 *
 * @param date the day in the window's zone
 * @param hour the hour of the day, 0 to 23, or null for the whole day
 */
public record TimeStep(LocalDate date, @Nullable Integer hour) {

  private static final int HOURS = 24;
  private static final int LAST_MINUTE = 59;

  /** Returns whether a window is drawn by hours: it is one day. */
  static boolean isByHour(Window window) {
    return window.length() == 1;
  }

  /** Returns the steps of a window, ascending. */
  static Stream<TimeStep> of(Window window) {
    return isByHour(window)
        ? IntStream.range(0, HOURS).mapToObj(hour -> new TimeStep(window.from(), hour))
        : window.days().map(day -> new TimeStep(day, null));
  }

  /**
   * Returns whether the step has begun. An hour that the change to summer time skips never does.
   */
  boolean hasBegun(ZoneId zone, Instant now) {
    if (hour == null) {
      return true;
    }
    LocalDateTime start = date.atTime(hour, 0);
    boolean exists =
        !zone.getRules().getValidOffsets(start).isEmpty()
            || !zone.getRules().getValidOffsets(start.plusMinutes(LAST_MINUTE)).isEmpty();
    return exists && !start.atZone(zone).toInstant().isAfter(now);
  }

  /** Returns whether the step is over, so that its data is complete. */
  boolean isComplete(Window window, Instant now) {
    return hour == null
        ? window.complete(date, now)
        : !date.atTime(hour, 0).plusHours(1).atZone(window.zone()).toInstant().isAfter(now);
  }
}
