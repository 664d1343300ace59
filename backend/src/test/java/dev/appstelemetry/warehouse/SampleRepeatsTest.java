package dev.appstelemetry.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.appstelemetry.query.SqlFilesOnClasspath;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SampleRepeatsTest {

  private static final Instant END = Instant.parse("2026-11-23T05:16:07.123Z");

  @Test
  void isTheSameForTheSameSeedAndEndAndAnotherForAnotherSeed() throws SQLException {
    String rows = rowsOf(42);

    assertThat(rowsOf(42)).isEqualTo(rows);
    assertThat(rowsOf(7)).isNotEqualTo(rows);
  }

  /** Every row of both tables, in a number that does not depend on their order. */
  private static String rowsOf(int seed) throws SQLException {
    try (HikariDataSource source =
            new EmbeddedDatabase(SqlFilesOnClasspath.open()).withSample(seed, END);
        Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                """
                select (select sum(hash(audit)) from audit) || ' ' || (select sum(hash(sample_apps)) from sample_apps)
                """)) {
      result.next();
      return result.getString(1);
    }
  }
}
