package dev.appstelemetry.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.standin.Fault;
import dev.appstelemetry.standin.Journal.Event;
import dev.appstelemetry.standin.StandInWorkspace;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A caller waits only so long, whatever the warehouse does. */
class PatienceTest {

  private static final String QUESTION = "/api/v1/kpi-summary?days=7";

  private final StandInWorkspace workspace = EmptyWorkspace.start();
  private final ServerUnderTest server =
      ServerUnderTest.start(
          workspace,
          Map.of(
              "TELEMETRY_ANSWER_WITHIN", "1s",
              "TELEMETRY_STATEMENT_TIMEOUT", "15s",
              "TELEMETRY_LOAD_THREADS", "1"));

  @AfterEach
  void stop() {
    server.close();
    workspace.close();
  }

  @Test
  void tellsTheTimeOutFromAWarehouseKeptBusyByOthers() {
    workspace.faults().onNextStatement(Fault.neverEnds());

    HttpResponse<String> first = server.get(QUESTION);
    HttpResponse<String> queued = server.get("/api/v1/top-apps?days=7");

    assertProblem(first, 504, "QUERY_TIMEOUT");
    assertProblem(queued, 503, "TOO_MANY_QUERIES");
    assertThat(queued.headers().firstValue("Retry-After")).hasValue("5");
    assertThat(workspace.journal().count(Event.STATEMENT_SENT)).isEqualTo(1);
  }

  @Test
  void whoeverAsksAgainFindsTheLoadThatWentOn() throws Exception {
    workspace.faults().onNextStatement(Fault.pendingFor(Duration.ofSeconds(3)));

    assertProblem(server.get(QUESTION), 504, "QUERY_TIMEOUT");
    workspace.journal().await(Event.STATEMENT_CLOSED, 1, Duration.ofSeconds(14));

    assertThat(server.get(QUESTION).statusCode()).isEqualTo(200);
    assertThat(workspace.journal().count(Event.STATEMENT_SENT)).isEqualTo(1);
  }

  private void assertProblem(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(server.json(answer).get("code").getStringValue()).isEqualTo(code);
  }
}
