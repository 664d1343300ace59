package dev.appstelemetry.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads results with the real driver in every format and compression. */
@ParameterizedClass(name = "{0} {1}")
@CsvSource({"ARROW_STREAM, LZ4_FRAME", "ARROW_STREAM, NONE", "JSON_ARRAY, NONE"})
record ResultsTest(ResultFormat format, Compression compression) {

  private EmulatedWorkspaceBuilder workspace() {
    return EmulatedWorkspace.builder().format(format).compression(compression);
  }

  @Test
  void bindSevenParametersInMarkerOrder() throws SQLException {
    try (var workspace = workspace().start();
        Connection connection = RealClients.driver(workspace);
        PreparedStatement statement =
            connection.prepareStatement("select ? as a, ? b, ? c, ? d, ? e, ? f, ? g")) {
      statement.setInt(1, 7);
      statement.setString(2, "it's Österreich \"quoted\"");
      statement.setLong(3, 5_000_000_000L);
      statement.setObject(4, LocalDate.of(2026, 11, 23));
      statement.setBoolean(5, true);
      statement.setDouble(6, 0.1);
      statement.setTimestamp(7, Timestamp.valueOf("2026-11-23 05:16:07.123"));
      try (ResultSet rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getInt("a")).isEqualTo(7);
        assertThat(rows.getString("b")).isEqualTo("it's Österreich \"quoted\"");
        assertThat(rows.getLong("c")).isEqualTo(5_000_000_000L);
        assertThat(rows.getObject("d", LocalDate.class)).isEqualTo("2026-11-23");
        assertThat(rows.getBoolean("e")).isTrue();
        assertThat(rows.getDouble("f")).isEqualTo(0.1);
        assertThat(rows.getTimestamp("g")).isEqualTo(Timestamp.valueOf("2026-11-23 05:16:07.123"));
      }
    }
  }

  @Test
  void containEveryTypeAsValueAndAsNull() throws SQLException {
    String values =
        """
        select cast(-1 as tinyint), cast(-300 as smallint), -70000, 9223372036854775807,
          cast(0.5 as float), cast(1e300 as double), cast('-12345.67' as decimal(20, 2)), true,
          'Zürich', date '0001-01-01', timestamptz '2026-11-23 05:16:07.123+00'
        """;
    String nulls =
        """
        select cast(null as tinyint), cast(null as smallint), cast(null as int),
          cast(null as bigint), cast(null as float), cast(null as double),
          cast(null as decimal(20, 2)), cast(null as boolean), cast(null as string),
          cast(null as date), cast(null as timestamptz)
        """;
    try (var workspace = workspace().start();
        Connection connection = RealClients.driver(workspace)) {
      assertThat(row(connection, values))
          .containsExactly(
              (byte) -1,
              (short) -300,
              -70000,
              Long.MAX_VALUE,
              0.5f,
              1e300,
              new BigDecimal("-12345.67"),
              true,
              "Zürich",
              Date.valueOf("0001-01-01"),
              Timestamp.valueOf("2026-11-23 05:16:07.123"));
      assertThat(row(connection, nulls)).hasSize(11).containsOnlyNulls();
    }
  }

  @Test
  void acceptANullParameter() throws SQLException {
    try (var workspace = workspace().start();
        Connection connection = RealClients.driver(workspace);
        PreparedStatement statement = connection.prepareStatement("select cast(? as string)")) {
      statement.setNull(1, Types.VARCHAR);
      try (ResultSet rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString(1)).isNull();
      }
    }
  }

  @Test
  void keepTheOrderOfFiftyThousandRowsInManyChunks() throws SQLException {
    try (var workspace = workspace().rowsPerChunk(3_000).start();
        Connection connection = RealClients.driver(workspace);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select i, 'row ' || i from range(50000) r(i) order by i")) {
      long count = 0;
      while (rows.next()) {
        assertThat(rows.getLong(1)).isEqualTo(count);
        assertThat(rows.getString(2)).isEqualTo("row " + count);
        count++;
      }
      assertThat(count).isEqualTo(50_000);
      assertThat(workspace.journal().requests())
          .filteredOn(request -> request.path().contains("/chunks/"))
          .hasSizeGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void haveColumnsWithoutRows() throws SQLException {
    try (var workspace = workspace().start();
        Connection connection = RealClients.driver(workspace);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select 1 as one where 1 = 0")) {
      assertThat(rows.next()).isFalse();
      assertThat(rows.getMetaData().getColumnName(1)).isEqualTo("one");
    }
  }

  private static @Nullable Object[] row(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(rows.next()).isTrue();
      @Nullable Object[] values = new @Nullable Object[rows.getMetaData().getColumnCount()];
      for (int i = 0; i < values.length; i++) {
        values[i] = rows.getObject(i + 1);
      }
      return values;
    }
  }
}
