package dev.appstelemetry.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.standin.Journal.Event;
import dev.appstelemetry.standin.StandInWorkspace;
import dev.appstelemetry.warehouse.ServerUnderTest;
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
 * The same rows in files and in a workspace whose statements run on Spark SQL come to the same
 * figures, with the real driver, SDK and pool between the product and the workspace.
 */
class SparkAnswersTest {

  private static final List<String> FILTERS =
      List.of(
          "?days=30&tz=Europe/Berlin",
          "?from=2026-10-01&to=2026-11-02&tz=America/New_York&includeServicePrincipals=true",
          "?days=60&app=sales&user=anna@example.com&dayOfWeek=2&status=ACTIVE",
          "?days=40&tz=Australia/Adelaide&signal=all");

  private static final List<String> PERIODS =
      List.of("apps?days=30&tz=America/New_York", "app-events?days=40&signal=sign-in");

  private static StandInWorkspace workspace;
  private static ServerUnderTest warehouse;
  private static ServerUnderTest embedded;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("audit.json");
    AuditRows.writeTo(file);
    Path apps = folder.resolve("apps.json");
    AuditApps.writeTo(apps);
    workspace = StandInWorkspace.builder().engine(new SparkEngine(Spark.over(file))).start();
    AuditApps.all().forEach(workspace::add);
    Map<String, String> settings = new HashMap<>(workspace.environment());
    settings.put("TELEMETRY_NOW", AuditRows.NOW.toString());
    settings.put("TELEMETRY_AUDIT_TABLE", "audit");
    warehouse = ServerUnderTest.start(settings);
    embedded =
        ServerUnderTest.start(
            Map.of(
                "TELEMETRY_NOW", AuditRows.NOW.toString(),
                "TELEMETRY_AUDIT_FILES", file.toString(),
                "TELEMETRY_APPS_FILE", apps.toString()));
  }

  @AfterAll
  static void stop() {
    warehouse.close();
    embedded.close();
    workspace.close();
  }

  static Stream<String> questions() {
    return Stream.concat(
        FILTERS.stream()
            .flatMap(filter -> Requests.ENDPOINTS.stream().map(endpoint -> endpoint + filter)),
        PERIODS.stream());
  }

  @ParameterizedTest
  @MethodSource("questions")
  void answersFromSparkBehindAWorkspaceAsFromFiles(String question) {
    int run = workspace.journal().count(Event.STATEMENT_RUN);

    JsonNode there = answer(warehouse, question);
    JsonNode here = answer(embedded, question);

    assertThat(workspace.journal().count(Event.STATEMENT_RUN))
        .isEqualTo(run + Requests.queriesOf(question).size());
    assertThat(there.get("meta").get("source").getStringValue()).isEqualTo("databricks");
    assertThat(here.get("meta").get("source").getStringValue()).isEqualTo("files");
    assertThat(there.get("meta").get("latestEvent")).isEqualTo(here.get("meta").get("latestEvent"));
    assertThat(there.get("data")).isEqualTo(here.get("data"));
  }

  private static JsonNode answer(ServerUnderTest server, String question) {
    HttpResponse<String> answer = server.get("/api/v1/" + question);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return server.json(answer);
  }
}
