package dev.appstelemetry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuckDbEngineTest {

  private static final ZoneId UTC = ZoneId.of("UTC");

  private final DuckDbEngine engine = DuckDbEngine.create();

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void findsTheAuditTableUnderItsRealName() {
    engine.runScript("create table audit as select 'openApp' as action_name");
    String sql =
        """
        select action_name, 'system.access.audit' -- from system.access.audit
        from system.access.audit as audit
        """;
    assertThat(firstRow(sql)).containsExactly("openApp", "system.access.audit");
  }

  @Test
  void definesTheMacrosOfTheServer() {
    String sql =
        "select convert_timezone('Europe/Berlin', timestamptz '2026-11-23 23:30:00+00'),"
            + " date_add(date '2026-02-28', 1), datediff(date '2026-03-01', date '2026-02-01')";
    assertThat(firstRow(sql))
        .containsExactly(
            LocalDateTime.parse("2026-11-24T00:30:00"), LocalDate.parse("2026-03-01"), 28);
  }

  @Test
  void readsTimestampsInTheSessionZone() {
    var parameters = List.of(new Parameter("TIMESTAMP", "2026-11-23 05:16:07.5"));
    var rows = engine.run("select ?", parameters, ZoneId.of("America/New_York")).rows();
    assertThat(rows.get(0)).containsExactly(Instant.parse("2026-11-23T10:16:07.5Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "select 1 from nowhere, TABLE_OR_VIEW_NOT_FOUND, 42P01",
    "selec 1, PARSE_SYNTAX_ERROR, 42601",
    "select nothing from (select 1 as one), UNRESOLVED_COLUMN.WITHOUT_SUGGESTION, 42703",
    "select no_such_function(1), UNRESOLVED_ROUTINE, 42883"
  })
  void failsWithTheErrorClassesOfDatabricks(String sql, String errorClass, String sqlState) {
    assertThatThrownBy(() -> engine.run(sql, List.of(), UTC))
        .isInstanceOfSatisfying(
            SqlFailure.class, failure -> assertThat(failure.sqlState()).isEqualTo(sqlState))
        .hasMessageStartingWith("[" + errorClass + "]");
  }

  @Test
  void refusesAParameterOfAnotherType() {
    var parameters = List.of(new Parameter("INT", "seven"));
    assertThatThrownBy(() -> engine.run("select ?", parameters, UTC))
        .isInstanceOf(SqlFailure.class)
        .hasMessageContaining("'seven' cannot be cast to INT");
  }

  private List<@Nullable Object> firstRow(String sql) {
    return engine.run(sql, List.of(), UTC).rows().get(0);
  }
}
