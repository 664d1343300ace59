package dev.appstelemetry.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.cli.RunningServer;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.Fault;
import dev.appstelemetry.emulator.FaultPoint;
import dev.appstelemetry.emulator.Journal.Event;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An unreachable host is reported before the caller times out, because only one layer retries. */
class UnreachableTest {

  static List<Map<String, String>> identities() {
    return List.of(
        Map.of("DATABRICKS_CLIENT_ID", "id", "DATABRICKS_CLIENT_SECRET", "secret"),
        Map.of("DATABRICKS_TOKEN", "token"));
  }

  @ParameterizedTest
  @MethodSource("identities")
  void reportsAHostThatRefusesConnections(Map<String, String> identity) throws IOException {
    Map<String, String> environment = new HashMap<>(identity);
    environment.put("DATABRICKS_HOST", "http://127.0.0.1:" + RunningServer.freePort());
    environment.put("DATABRICKS_WAREHOUSE_ID", "abc");
    try (ServerUnderTest server = ServerUnderTest.start(environment)) {
      assertUnreachable(server, 7);
    }
  }

  @Test
  void reportsAnUnavailableTokenEndpoint() {
    try (EmulatedWorkspace workspace = EmulatedWorkspace.start()) {
      workspace.faults().onEvery(FaultPoint.TOKEN, Fault.status(503));
      try (ServerUnderTest server = ServerUnderTest.start(workspace.environment())) {
        assertUnreachable(server, 7);
        assertThat(workspace.journal().count(Event.SESSION_OPENED)).isZero();
      }
    }
  }

  @Test
  void reportsAWorkspaceLostBetweenTwoRequests() {
    EmulatedWorkspace workspace = EmptyWorkspace.start();
    try (ServerUnderTest server = ServerUnderTest.start(workspace, Map.of())) {
      assertThat(server.get("/api/v1/kpi-summary?days=7").statusCode()).isEqualTo(200);
      workspace.close();

      // The first request has a session and the driver's retries, the second has neither.
      assertUnreachable(server, 30);
      assertUnreachable(server, 90);
    }
  }

  private static void assertUnreachable(ServerUnderTest server, int days) {
    HttpResponse<String> answer = server.get("/api/v1/kpi-summary?days=" + days);

    assertThat(server.json(answer).get("code").getStringValue())
        .as(answer.body())
        .isEqualTo("WAREHOUSE_UNREACHABLE");
  }
}
