package dev.appstelemetry.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.appstelemetry.ingest.files.FileSources;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest {

  private static final String ROW =
      """
      {"event_time":"2026-11-23T05:16:07.123Z","event_date":"2026-11-23","service_name":"apps",\
      "action_name":"openApp","request_params":{"app_name":"sales"},"response":{"status_code":200},\
      "user_identity":{"email":"ann@example.com"}}
      """;

  @TempDir private Path folder;

  @Test
  void keepsItsRowsIfAllPoolConnectionsAreReplaced() throws Exception {
    Path file = Files.writeString(folder.resolve("export.json"), ROW);
    try (EmbeddedStore store = FileSources.inMemory(file.toString()).open()) {
      HikariDataSource source = store.connections();
      for (int time = 0; time < 20; time++) {
        source.getHikariPoolMXBean().softEvictConnections();

        assertThat(rows(source)).isEqualTo(1);
      }
    }
  }

  @Test
  void keepsTheFirstRowOfAnEventAndEveryOtherRowWhateverTheMonth() throws Exception {
    StringBuilder lines = new StringBuilder();
    for (String row :
        List.of(
            "a 2026-01-05T00:00:00Z",
            "a 2026-03-05T00:00:00Z",
            "b 2026-03-05T00:00:00Z",
            "b 2026-03-05T00:00:00Z",
            "c 2025-11-30T23:59:59.999999Z",
            "d 1970-01-01T00:00:00Z",
            "e 9999-12-31T00:00:00Z",
            "f 2026-02-05T00:00:00Z")) {
      lines.append(
          ROW.replace("2026-11-23T05:16:07.123Z", row.substring(2))
              .replace("{\"event_time", "{\"event_id\":\"" + row.charAt(0) + "\",\"event_time"));
    }
    Path file = Files.writeString(folder.resolve("months.json"), lines);

    try (EmbeddedStore store = FileSources.inMemory(file.toString()).open();
        Connection connection = store.connections().getConnection();
        Statement statement = connection.createStatement();
        ResultSet events =
            statement.executeQuery(
                "select event_id || ' ' || strftime(event_time, '%Y-%m-%d') as event from events"
                    + " order by event_time")) {
      List<String> found = new ArrayList<>();
      while (events.next()) {
        found.add(events.getString("event"));
      }
      assertThat(found)
          .containsExactly(
              "d 1970-01-01", "c 2025-11-30", "a 2026-01-05", "f 2026-02-05", "b 2026-03-05");
    }
  }

  private static int rows(HikariDataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from audit")) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
