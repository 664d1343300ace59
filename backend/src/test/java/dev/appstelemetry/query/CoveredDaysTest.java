package dev.appstelemetry.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Signal;
import dev.appstelemetry.filter.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class CoveredDaysTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);

  /** The 18th in Berlin, though not in UTC. */
  private static final Instant LATE_ON_THE_17TH = Instant.parse("2026-11-17T23:30:00Z");

  private record Row(LocalDate date, int count) {}

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
    return new CoveredDays(begin)
        .rows(filters, List.of(new Row(SUNDAY.minusDays(1), 5)), Row::date, day -> new Row(day, 0))
        .toList();
  }
}
