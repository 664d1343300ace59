package dev.appstelemetry.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.emulator.DuckDbEngine;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.Journal.SeenStatement;
import dev.appstelemetry.emulator.SampleRows;
import io.micronaut.json.tree.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same rows give the same answers from an embedded database and a workspace. */
class SameAnswersTest {

  private static final int SEED = 42;

  private static EmulatedWorkspace workspace;
  private static ServerUnderTest warehouse;
  private static ServerUnderTest embedded;

  @BeforeAll
  static void start() {
    DuckDbEngine engine = DuckDbEngine.create();
    SampleRows.fill(engine, SEED, Instant.parse(ServerUnderTest.NOW));
    workspace = EmulatedWorkspace.builder().engine(engine).rowsPerChunk(50).start();
    SampleRows.apps(engine).forEach(workspace::add);
    warehouse = ServerUnderTest.start(workspace.environment());
    embedded = ServerUnderTest.start(Map.of("TELEMETRY_SOURCE", "sample"));
  }

  @AfterAll
  static void stop() {
    warehouse.close();
    embedded.close();
    workspace.close();
  }

  static Stream<String> requests() {
    List<String> filters =
        List.of(
            "?days=30&timeZone=Europe/Berlin",
            "?from=2026-10-01&to=2026-10-31&timeZone=Asia/Kolkata&includeServicePrincipals=true",
            "?days=90&dayOfWeek=2&hour=9&segment=POWER&activity=ACTIVE",
            "?days=30&timeZone=America/New_York&signal=sign-in",
            "?days=7&signal=all&includeServicePrincipals=true");
    List<String> periods =
        List.of(
            "?days=30&timeZone=Europe/Berlin",
            "?from=2026-10-01&to=2026-10-31&timeZone=Asia/Kolkata&includeServicePrincipals=true",
            "?days=7&signal=sign-in",
            "?days=90&timeZone=America/New_York&signal=all");
    return Stream.concat(
        filters.stream()
            .flatMap(filter -> ServerUnderTest.ENDPOINTS.stream().map(query -> query + filter)),
        periods.stream().map(period -> "apps" + period));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void returnsTheSameAnswerFromWarehouseAndEmbeddedDatabase(String request) {
    JsonNode fromWarehouse = warehouse.json(warehouse.get("/api/v1/" + request));
    JsonNode fromEmbedded = embedded.json(embedded.get("/api/v1/" + request));

    assertThat(fromWarehouse.get("data")).isEqualTo(fromEmbedded.get("data"));
    assertThat(fromWarehouse.get("meta").get("latestEvent"))
        .isEqualTo(fromEmbedded.get("meta").get("latestEvent"));
    assertThat(fromWarehouse.get("meta").get("source").getStringValue()).isEqualTo("databricks");
  }

  @Test
  void returnsTheSameActionCountsFromWarehouseAndEmbeddedDatabase() {
    JsonNode fromWarehouse = warehouse.json(warehouse.get("/api/v1/status"));
    JsonNode fromEmbedded = embedded.json(embedded.get("/api/v1/status"));

    for (String part : List.of("actions", "signals", "freshness")) {
      assertThat(fromWarehouse.get(part)).as(part).isEqualTo(fromEmbedded.get(part));
    }
    assertThat(fromWarehouse.get("actions").size()).isGreaterThan(10);
  }

  @Test
  void tagsStatementsWithProductAndQuery() {
    warehouse.get("/api/v1/top-apps?days=3");

    List<SeenStatement> statements = workspace.journal().statements();
    SeenStatement seen = statements.get(statements.size() - 1);
    assertThat(seen.sql())
        .startsWith("/* apps-telemetry:top_apps */")
        .contains("system.access.audit");
    assertThat(seen.userAgent()).contains("AppsTelemetry/");
    assertThat(seen.settings())
        .containsEntry("query_tags", "product:apps-telemetry")
        .containsEntry("timezone", "UTC")
        .containsEntry("statement_timeout", "65");
  }
}
