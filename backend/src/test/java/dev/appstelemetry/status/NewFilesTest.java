package dev.appstelemetry.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.Await;
import dev.appstelemetry.databricks.ServerUnderTest;
import dev.appstelemetry.store.embedded.BitRot;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Audit files that arrive while the server runs. */
class NewFilesTest {

  private static final String NOW = "2026-11-23T09:30:00Z";
  private static final String REFRESHED = "/api/v1/kpi-summary?days=7&signal=action&fresh=true";

  @TempDir private Path folder;
  private ServerUnderTest server;

  @BeforeEach
  void writeAFileAndStart() throws IOException {
    write("first.json", "ann", "111");
    start();
  }

  private void start() {
    server =
        ServerUnderTest.start(
            Map.of(
                "TELEMETRY_NOW",
                NOW,
                "TELEMETRY_AUDIT_FILES",
                folder + "/*.json",
                "TELEMETRY_STORE",
                "file",
                "TELEMETRY_STORE_PATH",
                folder.resolve("store/files.duckdb").toString(),
                "TELEMETRY_CACHE_FRESH_WITHIN",
                "0s"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aRefreshReadsNewFiles() throws Exception {
    JsonNode before = answer(REFRESHED);
    assertThat(interactions(before)).isEqualTo(1);
    assertThat(counted()).isEqualTo(1);

    write("second.json", "bob", "222");
    JsonNode after = answer(REFRESHED);

    assertThat(interactions(after)).isEqualTo(2);
    assertThat(generation(after)).isGreaterThan(generation(before));
    assertThat(counted()).isEqualTo(2);
  }

  @Test
  void figuresStayAndSayWhyIfANewFileIsRefused() throws Exception {
    JsonNode before = answer(REFRESHED);
    Path refused = Files.writeString(folder.resolve("second.json"), "a,b\n1,2\n");

    JsonNode after = answer(REFRESHED);

    assertThat(interactions(after)).isEqualTo(1);
    assertThat(generation(after)).isEqualTo(generation(before));
    assertThat(after.get("meta").get("stale").getBooleanValue()).isTrue();
    assertThat(after.get("meta").get("staleReason").getStringValue())
        .contains("second.json", "it has no JSON objects");

    assertThat(files().get("problem").getStringValue()).contains("second.json");
    assertThat(files().get("files").getIntValue()).isEqualTo(1);

    Files.delete(refused);
    assertThat(answer(REFRESHED).get("meta").get("stale").getBooleanValue()).isFalse();
    assertThat(files().get("problem").isNull()).isTrue();
  }

  /** The workspaces of the rows are read without a query of the catalogue, before any figure. */
  @Test
  void theFilesAreReadAgainIfTheWorkspacesOfTheRowsAreDamaged() throws Exception {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      rows.append(row("user-" + i, "workspace-" + i % 10));
    }
    Files.writeString(folder.resolve("second.json"), rows);
    assertThat(interactions(answer(REFRESHED))).isEqualTo(3_001);
    server.close();
    BitRot.at("workspace-7", folder.resolve("store/files.duckdb"));
    start();

    Await.until(
        () -> {
          HttpResponse<String> answer = server.get(REFRESHED);
          assertThat(answer.body()).doesNotContain("INTERNAL_ERROR");
          return answer.statusCode() == 200;
        });
    assertThat(interactions(answer(REFRESHED))).isEqualTo(3_001);
  }

  private void write(String name, String user, String workspace) throws IOException {
    Files.writeString(folder.resolve(name), row(user, workspace));
  }

  private static String row(String user, String workspace) {
    return """
    {"event_id":"%s","event_time":"2026-11-23T08:00:00Z","workspace_id":"%s","service_name":"apps",\
    "action_name":"openApp","request_params":{"app_name":"sales"},"response":{"status_code":200},\
    "user_identity":{"email":"%s@example.com"}}
    """
        .formatted(user, workspace, user);
  }

  /** The number of workspaces on the Status page that have rows. */
  private long counted() {
    JsonNode workspaces =
        server.json(server.get("/api/v1/status")).get("workspaces").get("counted");
    return StreamSupport.stream(workspaces.values().spliterator(), false)
        .filter(workspace -> workspace.get("events").getLongValue() > 0)
        .count();
  }

  private JsonNode files() {
    return server.json(server.get("/api/v1/status")).get("files");
  }

  private JsonNode answer(String path) {
    return server.json(server.get(path));
  }

  private static int interactions(JsonNode answer) {
    return answer.get("data").get("interactions").get("value").getIntValue();
  }

  private static long generation(JsonNode answer) {
    return answer.get("meta").get("generation").getLongValue();
  }
}
