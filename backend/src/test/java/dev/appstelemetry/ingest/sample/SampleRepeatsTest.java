package dev.appstelemetry.ingest.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.sql.SqlFiles;
import dev.appstelemetry.sql.SqlFilesOnClasspath;
import dev.appstelemetry.store.embedded.AuditTables;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SampleRepeatsTest {

  private static final Instant END = Instant.parse("2026-11-23T05:16:07.123Z");

  @Test
  void dependsOnlyOnSeedAndEnd() throws SQLException {
    String rows = rowsOf(42);

    assertThat(rowsOf(42)).isEqualTo(rows);
    assertThat(rowsOf(7)).isNotEqualTo(rows);
  }

  /** An order-independent hash of all rows of both tables. */
  private static String rowsOf(int seed) throws SQLException {
    SqlFiles files = SqlFilesOnClasspath.open();
    try (Connection connection = AuditTables.open(files);
        Statement statement = connection.createStatement()) {
      new SampleSource(files, seed, Clock.fixed(END, ZoneOffset.UTC)).fill(statement);
      ResultSet result =
          statement.executeQuery(
              """
              select (select sum(hash(audit)) from audit) || ' ' || (select sum(hash(sample_apps)) from sample_apps)
              """);
      result.next();
      return result.getString(1);
    }
  }
}
