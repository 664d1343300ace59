package dev.appstelemetry.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.cli.RunningServer;
import dev.appstelemetry.emulator.DuckDbEngine;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.SampleRows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the server as a process to test its JVM options and environment. */
class ServerProcessTest {

  private static final String PRODUCTION_LOGGING = "-Dlogback.configurationFile=logback.xml";

  @TempDir private Path folder;

  @Test
  void answersEveryEndpointOverTls() throws Exception {
    DuckDbEngine engine = DuckDbEngine.create();
    SampleRows.fill(engine, 42, Instant.parse(ServerUnderTest.NOW));
    try (EmulatedWorkspace workspace = EmulatedWorkspace.builder().engine(engine).tls().start();
        ServerUnderTest embedded = ServerUnderTest.start(Map.of("TELEMETRY_SOURCE", "sample"));
        RunningServer server =
            RunningServer.start(
                folder,
                workspace.environment(),
                "-Djavax.net.ssl.trustStore=" + workspace.trustStore(),
                "-Djavax.net.ssl.trustStorePassword=" + workspace.trustStorePassword())) {
      assertThat(workspace.url()).startsWith("https:");
      for (String endpoint : ServerUnderTest.ENDPOINTS) {
        String path = "/api/v1/" + endpoint + "?days=30&timeZone=Europe/Berlin";

        assertThat(embedded.json(server.get(path)).get("data"))
            .as(endpoint)
            .isEqualTo(embedded.json(embedded.get(path)).get("data"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "token = " + EmulatedWorkspace.PERSONAL_TOKEN,
        "client_id = "
            + EmulatedWorkspace.CLIENT_ID
            + "\nclient_secret = "
            + EmulatedWorkspace.CLIENT_SECRET
      })
  void signsInWithAProfile(String identity) throws Exception {
    try (EmulatedWorkspace workspace = EmptyWorkspace.start()) {
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
              EmulatedWorkspace.WAREHOUSE_ID);
      try (RunningServer server = RunningServer.start(folder, environment, PRODUCTION_LOGGING)) {
        assertThat(server.get("/api/v1/kpi-summary?days=7&signal=action").statusCode())
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
    // Without a store, so that only a request meets the failure.
    environment.put("TELEMETRY_STORE", "none");
    try (RunningServer server = RunningServer.start(folder, environment, PRODUCTION_LOGGING)) {
      assertThat(server.get("/api/v1/kpi-summary?days=7").statusCode()).isEqualTo(503);

      assertThat(server.process().text())
          .containsOnlyOnce("FailureLog: WAREHOUSE_UNREACHABLE")
          .contains("(request ", "Connection refused")
          .doesNotContain("ERROR", "\tat ", "asynchronous load");
    }
  }
}
