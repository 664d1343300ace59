package dev.appstelemetry.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.Fault;
import dev.appstelemetry.emulator.Journal.Event;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Callers time out whatever the warehouse does. */
class CallerTimeoutTest {

  private static final String PATH = "/api/v1/kpi-summary?days=7";

  private final EmulatedWorkspace workspace = EmptyWorkspace.start();
  private final ServerUnderTest server =
      ServerUnderTest.start(
          workspace,
          Map.of(
              "TELEMETRY_CACHE_ANSWER_WITHIN", "3s",
              "TELEMETRY_STATEMENT_TIMEOUT", "2m",
              "TELEMETRY_CACHE_LOAD_THREADS", "1"));

  @AfterEach
  void stop() {
    server.close();
    workspace.close();
  }

  @Test
  void distinguishesATimeoutFromABusyWarehouse() {
    workspace.faults().onNextStatement(Fault.neverEnds());

    HttpResponse<String> first = server.get(PATH);
    HttpResponse<String> queued = server.get("/api/v1/top-apps?days=7");

    assertProblem(first, 504, "QUERY_TIMEOUT");
    assertProblem(queued, 503, "TOO_MANY_QUERIES");
    assertThat(queued.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(workspace.journal().count(Event.STATEMENT_SENT)).isEqualTo(1);
  }

  @Test
  void keepsALoadForACallerThatRetriesAfterATimeout() throws Exception {
    CompletableFuture<Void> released = new CompletableFuture<>();
    workspace.faults().onNextStatement(Fault.pendingUntil(released));

    assertProblem(server.get(PATH), 504, "QUERY_TIMEOUT");
    released.complete(null);
    workspace.journal().await(Event.STATEMENT_CLOSED, 1);

    assertThat(server.get(PATH).statusCode()).isEqualTo(200);
    assertThat(workspace.journal().sent("kpi_summary")).isEqualTo(1);
  }

  private void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(server.json(answer).get("code").getStringValue()).isEqualTo(code);
  }
}
