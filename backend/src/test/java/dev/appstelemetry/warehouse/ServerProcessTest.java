package dev.appstelemetry.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.standin.DuckDbEngine;
import dev.appstelemetry.standin.SampleRows;
import dev.appstelemetry.standin.StandInWorkspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The server as a process of its own: what its JVM and its environment alone can set. */
class ServerProcessTest {

  private static final String AS_DELIVERED = "-Dlogback.configurationFile=logback.xml";

  @TempDir private Path folder;

  @Test
  void answersEveryQuestionOverTls() throws Exception {
    DuckDbEngine engine = DuckDbEngine.create();
    SampleRows.fill(engine, 42, Instant.parse(ServerUnderTest.NOW));
    try (StandInWorkspace workspace = StandInWorkspace.builder().engine(engine).tls().start();
        ServerUnderTest embedded = ServerUnderTest.start(Map.of("TELEMETRY_SOURCE", "sample"));
        RunningServer server =
            RunningServer.start(
                folder,
                workspace.environment(),
                "-Djavax.net.ssl.trustStore=" + workspace.trustStore(),
                "-Djavax.net.ssl.trustStorePassword=" + workspace.trustStorePassword())) {
      assertThat(workspace.url()).startsWith("https:");
      for (String endpoint : ServerUnderTest.ENDPOINTS) {
        String question = "/api/v1/" + endpoint + "?days=30&tz=Europe/Berlin";

        assertThat(embedded.json(server.get(question)).get("data"))
            .as(endpoint)
            .isEqualTo(embedded.json(embedded.get(question)).get("data"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token = " + StandInWorkspace.PERSONAL_TOKEN,
        "client_id = "
            + StandInWorkspace.CLIENT_ID
            + "\nclient_secret = "
            + StandInWorkspace.CLIENT_SECRET
      })
  void signsInByAProfile(String identity) throws Exception {
    try (StandInWorkspace workspace = EmptyWorkspace.start()) {
      Path file = folder.resolve("databrickscfg");
      Files.writeString(
          file, "[DEFAULT]\n[dashboard]\nhost = %s\n%s\n".formatted(workspace.url(), identity));
      Map<String, String> environment =
          Map.of(
              "DATABRICKS_CONFIG_FILE",
              file.toString(),
              "DATABRICKS_CONFIG_PROFILE",
              "dashboard",
              "DATABRICKS_WAREHOUSE_ID",
              StandInWorkspace.WAREHOUSE_ID);
      try (RunningServer server = RunningServer.start(folder, environment, AS_DELIVERED)) {
        assertThat(server.get("/api/v1/kpi-summary?days=7").statusCode())
            .as(server.process().text())
            .isEqualTo(200);
        assertThat(server.process().text()).contains("as profile dashboard");
      }
    }
  }

  @Test
  void logsAFailureOnce() throws Exception {
    Map<String, String> environment = new HashMap<>();
    environment.put("DATABRICKS_HOST", "http://127.0.0.1:" + RunningServer.freePort());
    environment.put("DATABRICKS_TOKEN", "token");
    environment.put("DATABRICKS_WAREHOUSE_ID", "abc");
    try (RunningServer server = RunningServer.start(folder, environment, AS_DELIVERED)) {
      assertThat(server.get("/api/v1/kpi-summary?days=7").statusCode()).isEqualTo(503);

      assertThat(server.process().text())
          .containsOnlyOnce("ERROR")
          .contains("WAREHOUSE_UNREACHABLE in request")
          .doesNotContain("asynchronous load");
    }
  }
}
