package dev.appstelemetry.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.Await;
import dev.appstelemetry.databricks.jdbc.WarehousePool;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.Fault;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The circuit breaker over a dead warehouse. */
class CircuitBreakerTest {

  /** Half of the breaker's window, which already holds the statements of the first answer. */
  private static final int FAILURES_UNTIL_OPEN = 3;

  private final EmulatedWorkspace workspace = EmptyWorkspace.start();
  private ServerUnderTest server;
  private int requests;

  @AfterEach
  void stop() {
    server.close();
    workspace.close();
  }

  @Test
  void sendsNoStatementsToADeadWarehouse() {
    failUntilOpen("1h");

    List<CompletableFuture<HttpResponse<String>>> answers =
        IntStream.range(0, 50).mapToObj(i -> ask()).toList();

    assertThat(answers)
        .map(CompletableFuture::join)
        .allSatisfy(this::assertUnreachable)
        .allSatisfy(
            answer -> assertThat(answer.headers().firstValue("Retry-After")).hasValue("3600"));
    assertThat(sent()).isEqualTo(FAILURES_UNTIL_OPEN);
    assertThat(server.bean(WarehousePool.class).connections()).isZero();
    assertThat(server.get("/metrics").body())
        .contains("telemetry_breaker_open 1.0", "hikaricp_connections_pending{pool=\"warehouse\"}");
  }

  @Test
  void closesAfterTheOpenTimeIfTheWarehouseIsBack() {
    failUntilOpen("2s");
    workspace.faults().clear();
    long deadline = System.nanoTime() + Await.LIMIT.toNanos();

    HttpResponse<String> answer = ask().join();
    while (answer.statusCode() != 200 && System.nanoTime() < deadline) {
      assertThat(sent()).isEqualTo(FAILURES_UNTIL_OPEN);
      answer = ask().join();
    }

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(sent()).isEqualTo(FAILURES_UNTIL_OPEN + 1);
    assertThat(ask().join().statusCode()).isEqualTo(200);
  }

  @Test
  void reportsAStartingWarehouseWhileTheProbesWait() throws Exception {
    failUntilOpen("1ms");
    workspace.faults().clear();
    workspace.warehouse().stop(Duration.ofHours(1));
    int probes = 2;
    List<CompletableFuture<HttpResponse<String>>> waiting =
        IntStream.range(0, probes).mapToObj(i -> ask()).toList();
    Await.until(() -> sent() == FAILURES_UNTIL_OPEN + probes);

    HttpResponse<String> third = ask().join();

    assertThat(server.json(third).get("code").getStringValue()).isEqualTo("WAREHOUSE_STARTING");
    assertThat(sent()).isEqualTo(FAILURES_UNTIL_OPEN + probes);
    assertThat(waiting)
        .map(CompletableFuture::join)
        .allSatisfy(
            answer ->
                assertThat(server.json(answer).get("code").getStringValue())
                    .isEqualTo("WAREHOUSE_STARTING"));
  }

  private void failUntilOpen(String openFor) {
    server =
        ServerUnderTest.start(workspace, Map.of("TELEMETRY_WAREHOUSE_BREAKER_OPEN_FOR", openFor));
    // Load the history of the apps, which every query needs.
    assertThat(ask().join().statusCode()).isEqualTo(200);
    workspace.journal().clear();
    workspace.faults().onEveryStatement(Fault.status(500));
    for (int failure = 1; failure <= FAILURES_UNTIL_OPEN; failure++) {
      assertUnreachable(ask().join());
      assertThat(sent()).isEqualTo(failure);
    }
  }

  private void assertUnreachable(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(server.json(answer).get("code").getStringValue()).isEqualTo("WAREHOUSE_UNREACHABLE");
  }

  private int sent() {
    return workspace.journal().sent("kpi_summary");
  }

  /** Requests another window each time to bypass the cache. */
  private CompletableFuture<HttpResponse<String>> ask() {
    int number = requests++;
    LocalDate to = LocalDate.of(2026, 11, 1).minusDays(number % 180);
    LocalDate from = to.minusDays(number / 180);
    return server.getAsync("/api/v1/kpi-summary?from=" + from + "&to=" + to);
  }
}
