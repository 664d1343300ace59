package dev.appstelemetry.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.Fault;
import dev.appstelemetry.emulator.Journal.Event;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Limits the load of one viewer on the warehouse. */
class ViewerLimitsTest {

  private final EmulatedWorkspace workspace = EmptyWorkspace.start();

  @AfterEach
  void stop() {
    workspace.close();
  }

  @Test
  void refusesLoadsOfAViewerAboveTheLimit() throws Exception {
    try (ServerUnderTest server = limited("TELEMETRY_LIMITS_LOADS")) {
      assertRefused(server, "/api/v1/top-apps?days=7", "queries");
    }
  }

  @Test
  void countsTheSqlOfAPanelAsAQuery() throws Exception {
    try (ServerUnderTest server = limited("TELEMETRY_LIMITS_LOADS")) {
      assertRefused(server, "/api/v1/top-apps/sql?days=7", "queries");
    }
  }

  @Test
  void refusesExportsOfAViewerAboveTheLimit() throws Exception {
    try (ServerUnderTest server = limited("TELEMETRY_LIMITS_EXPORTS")) {
      assertRefused(server, "/api/v1/top-apps/export?format=csv&days=7", "exports");
    }
  }

  @Test
  void allowsFiveTabsWithDifferentFiltersAtOnce() {
    try (ServerUnderTest server = ServerUnderTest.start(workspace, Map.of())) {
      List<CompletableFuture<HttpResponse<String>>> answers =
          IntStream.rangeClosed(1, 5)
              .boxed()
              .flatMap(tab -> page(tab).map(server::getAsync).toList().stream())
              .toList();

      assertThat(answers)
          .allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    }
  }

  /** The requests of the overview with the previous period. */
  private static Stream<String> page(int tab) {
    String before = "?from=2026-09-01&to=2026-09-1" + tab;
    return Stream.concat(
        Stream.of("kpi-summary", "dau-trend", "top-apps", "usage-heatmap", "user-cohorts")
            .map(name -> "/api/v1/" + name + before),
        Stream.concat(ServerUnderTest.ENDPOINTS.stream(), Stream.of("app-changes"))
            .map(name -> "/api/v1/" + name + "?days=" + tab));
  }

  private ServerUnderTest limited(String setting) {
    return ServerUnderTest.start(workspace, Map.of(setting, "1"));
  }

  private void assertRefused(ServerUnderTest server, String path, String detail) throws Exception {
    workspace.faults().onNextStatement(Fault.neverEnds());
    var unused = server.getAsync("/api/v1/kpi-summary/export?format=csv&days=7");
    workspace.journal().await(Event.STATEMENT_SENT, 1);

    HttpResponse<String> refused = server.get(path);

    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(429);
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(server.json(refused).get("code").getStringValue()).isEqualTo("TOO_MANY_REQUESTS");
    assertThat(server.json(refused).get("detail").getStringValue()).contains(detail);
    assertThat(server.json(refused).get("retryable").getBooleanValue()).isTrue();
  }
}
