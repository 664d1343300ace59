package dev.appstelemetry.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.standin.DuckDbEngine;
import dev.appstelemetry.standin.Journal.SeenStatement;
import dev.appstelemetry.standin.SampleRows;
import dev.appstelemetry.standin.StandInWorkspace;
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

/** The same rows in an embedded database and in a workspace come to the same figures. */
class SameAnswersTest {

  private static final int SEED = 42;

  private static StandInWorkspace workspace;
  private static ServerUnderTest warehouse;
  private static ServerUnderTest embedded;

  @BeforeAll
  static void start() {
    DuckDbEngine engine = DuckDbEngine.create();
    SampleRows.fill(engine, SEED, Instant.parse(ServerUnderTest.NOW));
    workspace = StandInWorkspace.builder().engine(engine).rowsPerChunk(50).start();
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

  static Stream<String> questions() {
    List<String> filters =
        List.of(
            "?days=30&tz=Europe/Berlin",
            "?from=2026-10-01&to=2026-10-31&tz=Asia/Kolkata&includeServicePrincipals=true",
            "?days=90&dayOfWeek=2&hour=9&segment=POWER&status=ACTIVE",
            "?days=30&tz=America/New_York&signal=sign-in",
            "?days=7&signal=all&includeServicePrincipals=true");
    List<String> periods =
        List.of(
            "?days=30&tz=Europe/Berlin",
            "?from=2026-10-01&to=2026-10-31&tz=Asia/Kolkata&includeServicePrincipals=true",
            "?days=7&signal=sign-in",
            "?days=90&tz=America/New_York&signal=all");
    return Stream.concat(
        filters.stream()
            .flatMap(filter -> ServerUnderTest.ENDPOINTS.stream().map(query -> query + filter)),
        periods.stream().map(period -> "apps" + period));
  }

  @ParameterizedTest
  @MethodSource("questions")
  void answersFromAWarehouseAsFromTheEmbeddedDatabase(String question) {
    JsonNode there = warehouse.json(warehouse.get("/api/v1/" + question));
    JsonNode here = embedded.json(embedded.get("/api/v1/" + question));

    assertThat(there.get("data")).isEqualTo(here.get("data"));
    assertThat(there.get("meta").get("latestEvent")).isEqualTo(here.get("meta").get("latestEvent"));
    assertThat(there.get("meta").get("source").getStringValue()).isEqualTo("databricks");
  }

  @Test
  void takesTheSameCensusFromAWarehouseAsFromTheEmbeddedDatabase() {
    JsonNode there = warehouse.json(warehouse.get("/api/v1/status"));
    JsonNode here = embedded.json(embedded.get("/api/v1/status"));

    for (String part : List.of("actions", "signals", "freshness")) {
      assertThat(there.get(part)).as(part).isEqualTo(here.get(part));
    }
    assertThat(there.get("actions").size()).isGreaterThan(10);
  }

  @Test
  void namesTheProductAndTheQuerySoThatTheirCostCanBeFound() {
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
