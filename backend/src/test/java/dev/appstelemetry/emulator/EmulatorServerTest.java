package dev.appstelemetry.emulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.databricks.sdk.service.apps.ListAppsRequest;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EmulatorServerTest {

  private static final Instant END = Instant.parse("2026-11-23T05:16:07Z");

  @Test
  void servesTheSampleUpToItsEnd() throws SQLException {
    try (var workspace = EmulatorServer.start(0, 7, END);
        Connection driver = RealClients.driver(workspace);
        Statement statement = driver.createStatement();
        ResultSet rows =
            statement.executeQuery("select max(event_time), count(*) from system.access.audit")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getTimestamp(1)).isBeforeOrEqualTo(Timestamp.from(END));
      assertThat(rows.getLong(2)).isGreaterThan(10_000);
      assertThat(RealClients.sdk(workspace).apps().list(new ListAppsRequest())).isNotEmpty();
    }
  }

  @Test
  void printsTheEnvironmentOfAnApp() {
    var printed = new ByteArrayOutputStream();
    try (var workspace = EmulatedWorkspace.start()) {
      EmulatorServer.printEnvironment(
          workspace, new PrintStream(printed, true, StandardCharsets.UTF_8));
      assertThat(printed.toString(StandardCharsets.UTF_8))
          .contains("export DATABRICKS_HOST=" + workspace.url())
          .contains("export DATABRICKS_CLIENT_ID=", "export DATABRICKS_CLIENT_SECRET=")
          .contains("export DATABRICKS_WAREHOUSE_ID=" + EmulatedWorkspace.WAREHOUSE_ID);
    }
  }
}
