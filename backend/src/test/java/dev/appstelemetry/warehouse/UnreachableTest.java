package dev.appstelemetry.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.standin.Fault;
import dev.appstelemetry.standin.FaultPoint;
import dev.appstelemetry.standin.Journal.Event;
import dev.appstelemetry.standin.StandInWorkspace;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where nobody answers, callers learn of it soon: nobody tries again below the one layer. */
class UnreachableTest {

  private static final Duration SOON = Duration.ofSeconds(10);

  static List<Map<String, String>> identities() {
    return List.of(
        Map.of("DATABRICKS_CLIENT_ID", "id", "DATABRICKS_CLIENT_SECRET", "secret"),
        Map.of("DATABRICKS_TOKEN", "token"));
  }

  @ParameterizedTest
  @MethodSource("identities")
  void aHostThatRefusesConnections(Map<String, String> identity) throws IOException {
    Map<String, String> environment = new HashMap<>(identity);
    environment.put("DATABRICKS_HOST", "http://127.0.0.1:" + RunningServer.freePort());
    environment.put("DATABRICKS_WAREHOUSE_ID", "abc");
    try (ServerUnderTest server = ServerUnderTest.start(environment)) {
      assertUnreachableSoon(server, 7);
    }
  }

  @Test
  void aTokenEndpointThatIsUnavailable() {
    try (StandInWorkspace workspace = StandInWorkspace.start()) {
      workspace.faults().onEvery(FaultPoint.TOKEN, Fault.status(503));
      try (ServerUnderTest server = ServerUnderTest.start(workspace.environment())) {
        assertUnreachableSoon(server, 7);
        assertThat(workspace.journal().count(Event.SESSION_OPENED)).isZero();
      }
    }
  }

  @Test
  void aWorkspaceThatGoesAwayBetweenTwoQuestions() {
    StandInWorkspace workspace = EmptyWorkspace.start();
    try (ServerUnderTest server = ServerUnderTest.start(workspace.environment())) {
      assertThat(server.get("/api/v1/kpi-summary?days=7").statusCode()).isEqualTo(200);
      workspace.close();

      // The first has a session, and with it the driver's own attempts; the second has none.
      assertUnreachableSoon(server, 30);
      assertUnreachableSoon(server, 90);
    }
  }

  private static void assertUnreachableSoon(ServerUnderTest server, int days) {
    long start = System.nanoTime();

    HttpResponse<String> answer = server.get("/api/v1/kpi-summary?days=" + days);

    Duration took = Duration.ofNanos(System.nanoTime() - start);
    assertThat(server.json(answer).get("code").getStringValue())
        .as(answer.body())
        .isEqualTo("WAREHOUSE_UNREACHABLE");
    assertThat(took).isLessThan(SOON);
  }
}
