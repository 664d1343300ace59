package dev.appstelemetry.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.standin.Journal.Event;
import dev.appstelemetry.standin.StandInWorkspace;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A warehouse that sleeps, and what is done with and without a viewer. */
class WarehouseStartTest {

  private static final String QUESTION = "/api/v1/kpi-summary?days=7";

  private final StandInWorkspace workspace = EmptyWorkspace.start();
  private final ServerUnderTest server =
      ServerUnderTest.start(
          workspace,
          Map.of(
              "TELEMETRY_LOOK_EVERY", "500ms",
              "TELEMETRY_STATE_FOR", "200ms",
              "TELEMETRY_STATEMENT_TIMEOUT", "2s"));

  @BeforeEach
  void sleep() {
    workspace.warehouse().stop(Duration.ofSeconds(7));
  }

  @AfterEach
  void stop() {
    server.close();
    workspace.close();
  }

  @Test
  void saysThatItIsStartingWhileOneLoadGoesOnInTheBackground() throws Exception {
    HttpResponse<String> first = server.get(QUESTION);
    HttpResponse<String> second = server.get(QUESTION);

    for (HttpResponse<String> answer : List.of(first, second)) {
      assertThat(answer.statusCode()).isEqualTo(503);
      JsonNode problem = server.json(answer);
      assertThat(problem.get("code").getStringValue()).isEqualTo("WAREHOUSE_STARTING");
      assertThat(problem.get("retryable").getBooleanValue()).isTrue();
      assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
    }
    // Its time does not run while the warehouse starts: seven seconds are more than its two.
    workspace.journal().await(Event.STATEMENT_CLOSED, 1, Duration.ofSeconds(20));
    assertThat(server.get(QUESTION).statusCode()).isEqualTo(200);
    assertThat(workspace.journal().count(Event.STATEMENT_SENT)).isEqualTo(1);
    assertThat(workspace.warehouse().wakeUps()).isEqualTo(1);
  }

  @Test
  void tellsItsStateWithoutWakingIt() {
    HttpResponse<String> readiness = server.get("/health/readiness");
    HttpResponse<String> health = server.get("/health");
    HttpResponse<String> liveness = server.get("/health/liveness");

    assertThat(readiness.statusCode()).isEqualTo(200);
    assertThat(server.json(readiness).get("warehouse").getStringValue()).isEqualTo("STOPPED");
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(liveness.statusCode()).isEqualTo(200);
    assertThat(workspace.warehouse().wakeUps()).isZero();
    assertThat(workspace.journal().count(Event.SESSION_OPENED)).isZero();
  }

  @Test
  void isNotReadyWithoutAWarehouse() {
    workspace.warehouse().delete();

    HttpResponse<String> readiness = server.get("/health/readiness");

    assertThat(readiness.statusCode()).isEqualTo(503);
    assertThat(server.json(readiness).get("warehouse").getStringValue()).isEqualTo("MISSING");
    assertThat(server.get("/health").statusCode()).isEqualTo(200);
  }
}
