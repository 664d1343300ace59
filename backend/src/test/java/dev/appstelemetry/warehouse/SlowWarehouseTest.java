package dev.appstelemetry.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.standin.DuckDbEngine;
import dev.appstelemetry.standin.StandInWorkspace;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SlowWarehouseTest {

  private final DuckDbEngine engine = DuckDbEngine.create();
  private final StandInWorkspace workspace = StandInWorkspace.builder().engine(engine).start();
  private final ServerUnderTest server = ServerUnderTest.start(workspace.environment());

  @AfterEach
  void stop() {
    server.close();
    workspace.close();
  }

  @Test
  void answersAWholePageWithinFiveSecondsWhenEveryStatementTakesOneAndAHalf() {
    engine.runResource("sql/duckdb/audit_schema.sql");
    // The process is warm, the page is not.
    page("?days=7").forEach(CompletableFuture::join);
    workspace.faults().delayEveryStatement(Duration.ofMillis(1500));
    long start = System.nanoTime();

    List<CompletableFuture<HttpResponse<String>>> page = page("?days=30");

    assertThat(page).allSatisfy(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
  }

  private List<CompletableFuture<HttpResponse<String>>> page(String filters) {
    return ServerUnderTest.ENDPOINTS.stream()
        .map(query -> server.getAsync("/api/v1/" + query + filters))
        .toList();
  }
}
