package dev.appstelemetry.databricks.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.databricks.ServerUnderTest;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Binds and reads values through the real driver and the pool. */
class WarehouseRowsTest {

  private static EmulatedWorkspace workspace;
  private static ServerUnderTest server;

  @BeforeAll
  static void start() {
    workspace = EmulatedWorkspace.start();
    server = ServerUnderTest.start(workspace.environment());
  }

  @AfterAll
  static void stop() {
    server.close();
    workspace.close();
  }

  @Test
  void bindsSevenParametersInOrder() throws SQLException {
    try (Connection connection = connection();
        PreparedStatement statement =
            connection.prepareStatement("select ?, ?, ?, ?, ?, ?, cast(? as boolean)")) {
      statement.setString(1, "first");
      statement.setInt(2, 2);
      statement.setObject(3, LocalDate.of(2026, 11, 23));
      statement.setObject(4, true, Types.BOOLEAN);
      statement.setString(5, "it's the fifth");
      statement.setInt(6, -6);
      statement.setObject(7, false, Types.BOOLEAN);
      ResultSet row = statement.executeQuery();

      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("first");
      assertThat(row.getInt(2)).isEqualTo(2);
      assertThat(row.getObject(3, LocalDate.class)).isEqualTo("2026-11-23");
      assertThat(row.getBoolean(4)).isTrue();
      assertThat(row.getString(5)).isEqualTo("it's the fifth");
      assertThat(row.getInt(6)).isEqualTo(-6);
      assertThat(row.getBoolean(7)).isFalse();
    }
  }

  @Test
  void readsNullsDatesTimestampsAndDecimals() throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      ResultSet row =
          statement.executeQuery(
              """
              select cast(null as bigint), date '2026-02-28',
                timestamptz '2026-03-29 00:59:59.123456+00', cast(12.340 as decimal(10, 3))
              """);

      assertThat(row.next()).isTrue();
      assertThat(row.getObject(1)).isNull();
      assertThat(row.getObject(2, LocalDate.class)).isEqualTo("2026-02-28");
      assertThat(row.getTimestamp(3))
          .isEqualTo(Timestamp.from(Instant.parse("2026-03-29T00:59:59.123456Z")));
      assertThat(row.getBigDecimal(4)).isEqualByComparingTo(new BigDecimal("12.34"));
    }
  }

  @Test
  void readsFiftyThousandRowsInChunks() throws SQLException {
    try (Connection connection = connection();
        Statement statement = connection.createStatement()) {
      ResultSet rows = statement.executeQuery("select range as n from range(50000) order by n");

      long count = 0;
      while (rows.next()) {
        assertThat(rows.getLong(1)).isEqualTo(count++);
      }
      assertThat(count).isEqualTo(50_000);
    }
    Stream<String> paths = workspace.journal().requests().stream().map(r -> r.path());
    assertThat(paths).filteredOn(path -> path.contains("/result/chunks/")).isNotEmpty();
  }

  private static Connection connection() throws SQLException {
    return server.bean(WarehousePool.class).dataSource().getConnection();
  }
}
