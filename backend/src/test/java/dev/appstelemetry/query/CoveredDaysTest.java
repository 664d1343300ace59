package dev.appstelemetry.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Signal;
import dev.appstelemetry.filter.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoveredDaysTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

  /** The 18th in Berlin, though not in UTC. */
  private static final Instant LATE_ON_THE_17TH = Instant.parse("2026-11-17T23:30:00Z");

  private static final Instant NOW = Instant.parse("2026-11-22T09:30:00Z");

  private record Row(LocalDate date, @Nullable Integer hour, int count) {

    Row(LocalDate date, int count) {
      this(date, null, count);
    }

    TimeStep step() {
      return new TimeStep(date, hour);
    }
  }

  @Test
  void fillDaysWithoutARowWithZero() {
    assertThat(rows(KnownLogBegin.none(), Filters.of(week(), Signal.ALL)))
        .hasSize(7)
        .contains(new Row(SUNDAY.minusDays(1), 5), new Row(SUNDAY, 0));
  }

  @Test
  void excludeDaysBeforeTheLogBeginsInTheZoneOfTheWindow() {
    assertThat(rows(KnownLogBegin.at(LATE_ON_THE_17TH), Filters.of(week(), Signal.ALL)))
        .extracting(Row::date)
        .startsWith(LocalDate.of(2026, 11, 18))
        .hasSize(5);
  }

  @Test
  void excludeDaysOutsideTheWeekdayFilter() {
    Filters saturdays =
        new Filters(
            week(), Signal.ALL, List.of(), List.of(), List.of(), false, 6, null, null, null);

    assertThat(rows(KnownLogBegin.none(), saturdays))
        .containsExactly(new Row(SUNDAY.minusDays(1), 5));
  }

  @Test
  void includeADayWithEventsBeforeTheKnownLogBegin() {
    Instant later = Instant.parse("2026-11-22T00:00:00Z");

    assertThat(rows(KnownLogBegin.at(later), Filters.of(week(), Signal.ALL)))
        .containsExactly(new Row(SUNDAY.minusDays(1), 5), new Row(SUNDAY, 0));
  }

  @Test
  void splitASingleDayIntoTheHoursThatHaveBegun() {
    Filters today = Filters.of(new Window(SUNDAY, SUNDAY, BERLIN), Signal.ALL);

    List<Row> rows = rows(KnownLogBegin.none(), today, new Row(SUNDAY, 9, 5));

    // It is 10:30 in Berlin.
    assertThat(rows).extracting(Row::hour).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(rows).contains(new Row(SUNDAY, 9, 5), new Row(SUNDAY, 10, 0));
    assertThat(rows.get(9).step().isComplete(today.window(), NOW)).isTrue();
    assertThat(rows.get(10).step().isComplete(today.window(), NOW)).isFalse();
  }

  @Test
  void excludeHoursOutsideTheHourFilter() {
    Window yesterday = new Window(SUNDAY.minusDays(1), SUNDAY.minusDays(1), BERLIN);
    Filters noon =
        new Filters(
            yesterday, Signal.ALL, List.of(), List.of(), List.of(), false, null, 12, null, null);

    assertThat(rows(KnownLogBegin.none(), noon, new Row(SUNDAY.minusDays(1), 12, 5)))
        .containsExactly(new Row(SUNDAY.minusDays(1), 12, 5));
  }

  @Test
  void excludeTheHourThatTheChangeToSummerTimeSkips() {
    LocalDate change = LocalDate.of(2026, 3, 29);
    Filters day = Filters.of(new Window(change, change, BERLIN), Signal.ALL);

    assertThat(rows(KnownLogBegin.none(), day, new Row(change, 9, 5)))
        .extracting(Row::hour)
        .hasSize(23)
        .doesNotContain(2);
  }

  @Test
  void coverAPreviousPeriodOnlyIfItBeginsWithinTheLog() {
    CoveredDays covered = new CoveredDays(KnownLogBegin.at(LATE_ON_THE_17TH));

    assertThat(covered.coverPrevious(new Window(SUNDAY.minusDays(1), SUNDAY, BERLIN))).isTrue();
    assertThat(covered.coverPrevious(new Window(SUNDAY.minusDays(2), SUNDAY, BERLIN))).isFalse();
    assertThat(new CoveredDays(KnownLogBegin.none()).coverPrevious(week())).isTrue();
  }

  private static Window week() {
    return new Window(SUNDAY.minusDays(6), SUNDAY, BERLIN);
  }

  private static List<Row> rows(LogBegin begin, Filters filters) {
    return rows(begin, filters, new Row(SUNDAY.minusDays(1), 5));
  }

  private static List<Row> rows(LogBegin begin, Filters filters, Row row) {
    return new CoveredDays(begin)
        .rows(filters, List.of(row), Row::step, step -> new Row(step.date(), step.hour(), 0), NOW)
        .toList();
  }
}
