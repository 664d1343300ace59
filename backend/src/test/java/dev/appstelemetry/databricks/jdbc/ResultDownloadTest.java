package dev.appstelemetry.databricks.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.databricks.ServerUnderTest;
import dev.appstelemetry.emulator.DuckDbEngine;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.Fault;
import dev.appstelemetry.emulator.FaultPoint;
import dev.appstelemetry.emulator.Journal.Event;
import dev.appstelemetry.emulator.SampleRows;
import dev.appstelemetry.failure.CapturedLog;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Downloads large results from cloud storage by links that expire. */
class ResultDownloadTest {

  /** The driver tries four downloads five times each, with the first links and with new ones. */
  private static final int MAX_DOWNLOADS = 4 * 5 * 2;

  private static EmulatedWorkspace workspace;
  private static ServerUnderTest server;
  private static int days = 20;

  @BeforeAll
  static void start() {
    DuckDbEngine engine = DuckDbEngine.create();
    SampleRows.fill(engine, 42, Instant.parse(ServerUnderTest.NOW));
    workspace = EmulatedWorkspace.builder().engine(engine).rowsPerChunk(4).start();
    server = ServerUnderTest.start(workspace.environment());
  }

  @AfterAll
  static void stop() {
    server.close();
    workspace.close();
  }

  @BeforeEach
  void succeedsWithoutFaults() {
    workspace.faults().clear();
    assertThat(ask().statusCode()).isEqualTo(200);
    assertThat(workspace.journal().count(Event.CHUNK_DOWNLOADED)).isPositive();
    workspace.journal().clear();
  }

  @Test
  void refetchesExpiredLinksWithoutRerunningTheStatement() {
    workspace.faults().onNextStatement(Fault.linksExpireOnce());

    HttpResponse<String> answer = ask();

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertCost();
  }

  @Test
  void reportsStorageThatRefusesAndDoesNotRetry() {
    workspace.faults().onEvery(FaultPoint.STORAGE, Fault.linkExpired());
    try (CapturedLog log = CapturedLog.start()) {

      HttpResponse<String> answer = ask();

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(server.json(answer).get("code").getStringValue()).isEqualTo("RESULTS_UNREACHABLE");
      assertThat(server.json(answer).get("detail").getStringValue()).contains("cloud storage");
      assertThat(log.lines())
          .filteredOn(line -> line.contains("RESULTS_UNREACHABLE"))
          .hasSize(1)
          .first()
          .asString()
          .contains("403");
      assertThat(log.stackTraces()).isZero();
    }
    assertCost();
  }

  private static void assertCost() {
    assertThat(workspace.journal().count(Event.STATEMENT_RUN)).isEqualTo(1);
    assertThat(workspace.journal().count(Event.CHUNK_DOWNLOADED))
        .isLessThanOrEqualTo(MAX_DOWNLOADS);
    // The session did not fail.
    assertThat(server.bean(WarehousePool.class).connections()).isEqualTo(1);
    assertThat(server.bean(WarehousePool.class).connectionsInUse()).isZero();
  }

  /** Requests another window each time to bypass the cache. */
  private static HttpResponse<String> ask() {
    return server.get("/api/v1/dau-trend?days=" + days++);
  }
}
