package dev.appstelemetry.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WindowTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  private static final LocalDate HORIZON = TODAY.minusDays(364);
  private static final Duration MICRO = Duration.ofNanos(1000);

  @Test
  void endsNowIfItEndsToday() {
    Window.Span span = new Window(TODAY.minusDays(6), TODAY, BERLIN).span(NOW);

    assertThat(span.start()).isEqualTo("2026-11-16T23:00:00Z");
    assertThat(span.end()).as("includes now").isEqualTo(NOW.plus(MICRO));
  }

  @Test
  void endsWithItsLastDayIfThatIsOver() {
    Window.Span span = new Window(TODAY.minusDays(6), TODAY.minusDays(1), BERLIN).span(NOW);

    assertThat(span.end()).isEqualTo("2026-11-22T23:00:00Z");
  }

  @Test
  void includesTheHourGainedWhenClocksGoBack() {
    LocalDate change = LocalDate.of(2026, 10, 25);

    Window.Span span = new Window(change, change, BERLIN).span(NOW);

    assertThat(Duration.between(span.start(), span.end())).hasHours(25);
  }

  @Test
  void comparesTheSameTimeOfDay() {
    Window week = new Window(TODAY.minusDays(6), TODAY, BERLIN);

    assertThat(week.previous(NOW, HORIZON))
        .hasValue(
            new Window.Span(
                Instant.parse("2026-11-09T23:00:00Z"),
                Instant.parse("2026-11-16T09:30:00Z").plus(MICRO)));
  }

  @Test
  void keepsTheWallClockTimeAcrossAClockChange() {
    Window month = new Window(TODAY.minusDays(29), TODAY, BERLIN);

    assertThat(month.previous(NOW, HORIZON).orElseThrow().end())
        .as("10:30 in summer time on the day before the window")
        .isEqualTo(Instant.parse("2026-10-24T08:30:00Z").plus(MICRO));
  }

  @Test
  void comparesWholeDaysIfTheWindowIsOver() {
    Window past = new Window(LocalDate.of(2026, 11, 9), LocalDate.of(2026, 11, 15), BERLIN);

    assertThat(past.previous(NOW, HORIZON))
        .hasValue(
            new Window(LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 8), BERLIN).span(NOW));
  }

  @Test
  void hasNoPreviousPeriodBeforeTheRetainedHistory() {
    assertThat(new Window(TODAY.minusDays(181), TODAY, BERLIN).previous(NOW, HORIZON)).isPresent();
    assertThat(new Window(TODAY.minusDays(182), TODAY, BERLIN).previous(NOW, HORIZON)).isEmpty();
  }

  @Test
  void marksTodayIncomplete() {
    Window days = new Window(TODAY.minusDays(2), TODAY, BERLIN);

    assertThat(days.complete(TODAY, NOW)).isFalse();
    assertThat(days.complete(TODAY.minusDays(1), NOW)).isTrue();
  }
}
