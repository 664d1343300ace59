package dev.appstelemetry.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.filter.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ComparedDaysTest {

  private static final Instant LATER = Instant.parse("2027-01-01T00:00:00Z");
  private static final LocalDate SUNDAY = LocalDate.of(2026, 11, 22);
  private static final int THURSDAY = 4;

  @ParameterizedTest
  @ValueSource(ints = {7, 14, 28, 91})
  void wholeWeeksHoldEqualDays(int length) {
    ComparedDays days = days(window(length, SUNDAY.plusDays(2)), LATER, null);

    assertThat(days.differ()).isFalse();
    assertThat(days.value()).isEqualTo(length / 7 * 5L);
  }

  @Test
  void countMondaysToFridays() {
    // 24 October to 22 November has five weekends, the 30 days before have four and a Friday.
    ComparedDays days = days(window(30, SUNDAY), LATER, null);

    assertThat(days.value()).isEqualTo(20);
    assertThat(days.previous()).isEqualTo(22);
    assertThat(days.interactionsChange()).as("there are interactions on weekends too").isNull();
  }

  @Test
  void countTheWeekdayOfTheFilter() {
    // Thursdays: 29 October to 26 November, and 1 to 22 October.
    ComparedDays days =
        ComparedDays.of(window(30, SUNDAY.plusDays(5)), LATER, THURSDAY, 1504, 1000);

    assertThat(days.value()).isEqualTo(5);
    assertThat(days.previous()).isEqualTo(4);
    assertThat(days.interactionsChange()).as("1504 / 5 to 1000 / 4").isEqualByComparingTo("20.32");
  }

  @Test
  void countNoDaysThatAreNotKnownYetOnEitherSide() {
    Window week = window(7, SUNDAY);

    assertThat(days(week, Instant.parse("2026-11-18T11:59:59Z"), null))
        .isEqualTo(new ComparedDays(2, 2, null));
    assertThat(days(week, Instant.parse("2026-11-18T12:00:00Z"), null))
        .as("the running day counts from noon")
        .isEqualTo(new ComparedDays(3, 3, null));
  }

  @Test
  void haveNoChangePerDayIfTheRunningDayIsOfAnotherWeekdayThanItsCounterpart() {
    // The running Saturday, 28 November, is compared with the morning of Thursday, 29 October.
    Window window = window(30, SUNDAY.plusDays(6));

    ComparedDays night =
        ComparedDays.of(window, Instant.parse("2026-11-28T00:18:00Z"), THURSDAY, 20, 10);
    ComparedDays over = ComparedDays.of(window, LATER, THURSDAY, 20, 10);

    assertThat(night).isEqualTo(new ComparedDays(4, 4, null));
    assertThat(over.previous()).isEqualTo(5);
    assertThat(over.interactionsChange()).isEqualByComparingTo("150");
  }

  @Test
  void areEmptyAtTheBeginOfTheWindow() {
    assertThat(days(window(7, SUNDAY), Instant.parse("2026-11-16T01:00:00Z"), null))
        .isEqualTo(new ComparedDays(0, 0, null));
  }

  @Test
  void haveNoChangePerDayWithoutInteractionsBefore() {
    assertThat(ComparedDays.of(window(7, SUNDAY), LATER, THURSDAY, 5, 0).interactionsChange())
        .isNull();
  }

  private static ComparedDays days(Window window, Instant completeUntil, Integer dayOfWeek) {
    return ComparedDays.of(window, completeUntil, dayOfWeek, 10, 10);
  }

  private static Window window(int length, LocalDate to) {
    return new Window(to.minusDays(length - 1L), to, ZoneOffset.UTC);
  }
}
