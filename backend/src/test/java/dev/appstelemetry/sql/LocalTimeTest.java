package dev.appstelemetry.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.filter.Window;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** DuckDB computes the local times that Java has, so that rows and window agree about days. */
class LocalTimeTest {

  private static final LocalDate TO = LocalDate.of(2026, 11, 27);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTC",
        "Europe/Berlin",
        "America/New_York",
        "America/St_Johns",
        "Asia/Kathmandu",
        "Asia/Kolkata",
        "Australia/Lord_Howe",
        "Australia/Eucla",
        "Pacific/Chatham",
        "Pacific/Kiritimati",
        "Africa/Casablanca",
        "Asia/Tehran"
      })
  void isThatOfJavaAtAnyTimeOfTheHistory(String name) throws SQLException {
    ZoneId zone = ZoneId.of(name);
    Window window = new Window(TO.minusDays(364), TO, zone);
    String sql =
        LocalTime.in("select convert_timezone(:time_zone, t) from (select ? as t)", window);
    Random random = new Random(name.hashCode());
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        PreparedStatement statement =
            connection.prepareStatement(sql.replace("?", "cast(? as timestamptz)"))) {
      for (int time = 0; time < 1_000; time++) {
        Instant instant =
            Instant.parse("2024-11-01T00:00:00Z")
                .plusSeconds(random.nextLong(761L * 24 * 60 * 60))
                .plus(random.nextInt(1_000_000), ChronoUnit.MICROS);
        statement.setString(1, instant.toString());
        try (ResultSet row = statement.executeQuery()) {
          row.next();
          assertThat(row.getObject(1, LocalDateTime.class))
              .as("%s at %s", name, instant)
              .isEqualTo(LocalDateTime.ofInstant(instant, zone));
        }
      }
    }
  }

  @Test
  void writesOnlyNumbersIntoTheText() {
    Window window = new Window(TO, TO, ZoneId.of("Europe/Berlin"));

    assertThat(LocalTime.in("convert_timezone(:time_zone, a.b)", window))
        .matches("make_timestamp\\(epoch_us\\(a\\.b\\) \\+ case[ a-z_.()>=0-9]+ end\\)");
  }
}
