package dev.appstelemetry.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The spans of time that are copied with one statement each. All begin with a day of UTC. */
final class Slices {

  /** The ages in days to which the first slices reach, the newest first. */
  private static final List<Integer> FIRST_DAYS = List.of(7, 30, 90);

  private static final Duration LONGEST = Duration.ofDays(31);

  private Slices() {}

  /** Returns the begin of the first slice. */
  static Instant first(Instant now) {
    return daysAgo(now, FIRST_DAYS.get(0));
  }

  /** Returns the first instant of a history of this many days, today included. */
  static Instant daysAgo(Instant now, int days) {
    return now.truncatedTo(ChronoUnit.DAYS).minus(days - 1L, ChronoUnit.DAYS);
  }

  /**
   * Returns where a history of this many days begins. A day earlier than in UTC, because the days
   * of other zones begin up to 14 hours earlier, or are a day behind.
   */
  static Instant historyStart(Instant now, int days) {
    return daysAgo(now, days + 1);
  }

  /**
   * Returns the begin of the slice that precedes the copied history.
   *
   * @param start the first instant of the copied history
   * @param historyStart where the history shall begin
   * @param longest no slice is longer
   */
  static Instant before(Instant start, Instant historyStart, Instant now, Duration longest) {
    Instant target =
        FIRST_DAYS.stream()
            .map(days -> daysAgo(now, days))
            .filter(reached -> reached.isBefore(start))
            .findFirst()
            .orElse(start.minus(LONGEST));
    return latest(target, start.minus(longest), historyStart);
  }

  private static Instant latest(Instant first, Instant... others) {
    Instant latest = first;
    for (Instant other : others) {
      latest = other.isAfter(latest) ? other : latest;
    }
    return latest;
  }

  /** Returns the begin of the span that is copied again with newer rows. */
  static Instant overlap(Instant end, Duration overlap) {
    return end.minus(overlap).truncatedTo(ChronoUnit.DAYS);
  }

  /** Returns the end of the slice that begins here. */
  static Instant end(Instant start, Instant now, Duration longest) {
    Duration length = longest.compareTo(LONGEST) < 0 ? longest : LONGEST;
    Instant end = start.plus(length);
    return end.isBefore(now) ? end : now;
  }
}
