package dev.appstelemetry.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.Journal.Event;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stopped warehouse with and without viewers. */
class WarehouseStartTest {

  private static final Duration STATEMENT_TIMEOUT = Duration.ofSeconds(5);
  private static final String PATH = "/api/v1/kpi-summary?days=7";

  private final EmulatedWorkspace workspace = EmptyWorkspace.start();
  private final ServerUnderTest server =
      ServerUnderTest.start(
          workspace,
          Map.of(
              "TELEMETRY_DEADLINES_LOOK", "500ms",
              "TELEMETRY_WAREHOUSE_STATE_FOR", "200ms",
              "TELEMETRY_STATEMENT_TIMEOUT", STATEMENT_TIMEOUT.toSeconds() + "s"));

  @BeforeEach
  void stopWarehouse() {
    // It starts on demand and runs when a test calls run().
    workspace.warehouse().stop(Duration.ofHours(1));
  }

  @AfterEach
  void stop() {
    server.close();
    workspace.close();
  }

  @Test
  void reportsAStartingWarehouseWhileOneLoadContinuesInTheBackground() throws Exception {
    HttpResponse<String> first = server.get(PATH);
    HttpResponse<String> second = server.get(PATH);

    for (HttpResponse<String> answer : List.of(first, second)) {
      assertThat(answer.statusCode()).isEqualTo(503);
      JsonNode problem = server.json(answer);
      assertThat(problem.get("code").getStringValue()).isEqualTo("WAREHOUSE_STARTING");
      assertThat(problem.get("retryable").getBooleanValue()).isTrue();
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }
    // The query timeout does not include the start.
    Thread.sleep(STATEMENT_TIMEOUT.plusSeconds(1).toMillis());
    workspace.warehouse().run();
    workspace.journal().await(Event.STATEMENT_CLOSED, 1);
    assertThat(server.get(PATH).statusCode()).isEqualTo(200);
    assertThat(workspace.journal().sent("kpi_summary")).isEqualTo(1);
    assertThat(workspace.warehouse().startCount()).isEqualTo(1);
  }

  @Test
  void returnsTheStateWithoutStartingTheWarehouse() {
    HttpResponse<String> readiness = server.get("/health/readiness");
    HttpResponse<String> health = server.get("/health");
    HttpResponse<String> liveness = server.get("/health/liveness");

    assertThat(readiness.statusCode()).isEqualTo(200);
    assertThat(condition(readiness)).isEqualTo("STOPPED");
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(liveness.statusCode()).isEqualTo(200);
    assertThat(workspace.warehouse().startCount()).isZero();
    assertThat(workspace.journal().count(Event.SESSION_OPENED)).isZero();
  }

  @Test
  void isNotReadyWithoutAWarehouse() {
    workspace.warehouse().delete();

    HttpResponse<String> readiness = server.get("/health/readiness");

    assertThat(readiness.statusCode()).isEqualTo(503);
    assertThat(condition(readiness)).isEqualTo("MISSING");
    assertThat(server.get("/health/liveness").statusCode()).isEqualTo(200);
  }

  private String condition(HttpResponse<String> readiness) {
    return server
        .json(readiness)
        .get("details")
        .get("warehouse")
        .get("details")
        .get("condition")
        .getStringValue();
  }
}
