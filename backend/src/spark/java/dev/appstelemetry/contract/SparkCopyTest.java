package dev.appstelemetry.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.Await;
import dev.appstelemetry.databricks.ServerUnderTest;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.store.Generations;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares answers from files with answers from a copy of the same rows, which is read slice by
 * slice from a workspace that runs statements on Spark SQL, with the real driver, SDK and pool.
 */
class SparkCopyTest {

  private static final List<String> FILTERS =
      List.of(
          "?days=30&timeZone=Europe/Berlin",
          "?from=2026-10-01&to=2026-11-02&timeZone=America/New_York&includeServicePrincipals=true",
          "?days=60&app=sales&user=anna@example.com&dayOfWeek=2&activity=ACTIVE",
          "?days=40&timeZone=Australia/Adelaide&signal=all");

  private static final List<String> PERIODS =
      List.of("apps?days=30&timeZone=America/New_York", "app-changes?days=40&signal=sign-in");

  private static EmulatedWorkspace workspace;
  private static ServerUnderTest copying;
  private static ServerUnderTest embedded;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException, InterruptedException {
    Path file = folder.resolve("audit.json");
    AuditRows.writeTo(file);
    Path apps = folder.resolve("apps.json");
    AuditApps.writeTo(apps);
    workspace = EmulatedWorkspace.builder().engine(new SparkEngine(Spark.over(file))).start();
    AuditApps.all().forEach(workspace::add);
    Map<String, String> settings = new HashMap<>(workspace.copyingTo(folder.resolve("events.db")));
    settings.put("TELEMETRY_NOW", AuditRows.NOW.toString());
    settings.put("TELEMETRY_AUDIT_TABLE", "audit");
    copying = ServerUnderTest.start(settings);
    embedded =
        ServerUnderTest.start(
            Map.of(
                "TELEMETRY_NOW", AuditRows.NOW.toString(),
                "TELEMETRY_AUDIT_FILES", file.toString(),
                "TELEMETRY_WORKSPACES", "own",
                "DATABRICKS_WORKSPACE_ID", AuditRows.OWN_WORKSPACE,
                "TELEMETRY_APPS_FILE", apps.toString()));
    Generations rows = copying.bean(Generations.class);
    Await.until(() -> rows.current().number() > 0 && !rows.current().refreshing());
    assertThat(rows.current().staleReason()).isNull();
  }

  @AfterAll
  static void stop() {
    copying.close();
    embedded.close();
    workspace.close();
  }

  static Stream<String> requests() {
    return Stream.concat(
        FILTERS.stream()
            .flatMap(filter -> Requests.ENDPOINTS.stream().map(endpoint -> endpoint + filter)),
        PERIODS.stream());
  }

  @ParameterizedTest
  @MethodSource("requests")
  void matchAnswersFromFiles(String request) {
    JsonNode copied = answer(copying, request);
    JsonNode fromFiles = answer(embedded, request);

    assertThat(copied.get("meta").get("latestEvent"))
        .isEqualTo(fromFiles.get("meta").get("latestEvent"));
    assertThat(copied.get("data")).isEqualTo(fromFiles.get("data"));
  }

  private static JsonNode answer(ServerUnderTest server, String request) {
    HttpResponse<String> answer = server.get("/api/v1/" + request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return server.json(answer);
  }
}
