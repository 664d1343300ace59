package dev.appstelemetry.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.Fault;
import dev.appstelemetry.emulator.Journal.Event;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Loads a page over a slow warehouse; the benchmark measures its time. */
class SlowWarehouseTest {

  private final EmulatedWorkspace workspace = EmptyWorkspace.start();
  private final ServerUnderTest server = ServerUnderTest.start(workspace, Map.of());

  @AfterEach
  void stop() {
    server.close();
    workspace.close();
  }

  @Test
  void sendsAllStatementsOfAPageAtOnce() throws Exception {
    // Load the history of the apps, which every query needs.
    assertThat(server.get("/api/v1/kpi-summary?days=7").statusCode()).isEqualTo(200);
    workspace.journal().clear();
    // No statement ends before all are sent.
    CompletableFuture<Void> allSent = new CompletableFuture<>();
    workspace.faults().onEveryStatement(Fault.pendingUntil(allSent));

    List<CompletableFuture<HttpResponse<String>>> page =
        ServerUnderTest.ENDPOINTS.stream()
            .map(query -> server.getAsync("/api/v1/" + query + "?days=30"))
            .toList();
    workspace.journal().await(Event.STATEMENT_SENT, ServerUnderTest.ENDPOINTS.size());
    allSent.complete(null);

    assertThat(page).allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
  }
}
