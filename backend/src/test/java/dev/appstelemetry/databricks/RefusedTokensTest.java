package dev.appstelemetry.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.databricks.faults.WarehouseCondition;
import dev.appstelemetry.databricks.faults.WarehouseMonitor;
import dev.appstelemetry.databricks.jdbc.WarehousePool;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.Fault;
import dev.appstelemetry.emulator.Journal.Event;
import dev.appstelemetry.emulator.ReplyFault;
import dev.appstelemetry.failure.CapturedLog;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Refused tokens are replaced, and callers learn the true cause. */
class RefusedTokensTest {

  private static final int REQUESTS = 128;
  private static final int WAVES = 4;

  private final EmulatedWorkspace workspace = EmptyWorkspace.start();
  private final ServerUnderTest server =
      ServerUnderTest.start(
          workspace,
          Map.of(
              "TELEMETRY_LIMITS_LOADS", "400",
              "TELEMETRY_CACHE_LOAD_QUEUE", "400",
              "TELEMETRY_CACHE_LOAD_THREADS", "16",
              "TELEMETRY_WAREHOUSE_STATE_FOR", "1ms",
              "TELEMETRY_WAREHOUSE_BACKOFF", "1ms"));

  private int day;

  static Stream<ReplyFault> refusals() {
    return Stream.of(Fault.status(401), Fault.invalidToken());
  }

  @AfterEach
  void stop() {
    server.close();
    workspace.close();
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void retriesConcurrentRequestsWithANewToken(ReplyFault refusal) {
    workspace.faults().refuseBadTokensWith(refusal);
    for (int wave = 0; wave < WAVES; wave++) {
      List<CompletableFuture<HttpResponse<String>>> answers = askMany(REQUESTS / WAVES);
      workspace.expireTokens();
      assertThat(answers).map(CompletableFuture::join).allMatch(this::isDataOrSignInProblem);
    }

    assertThat(askMany(8)).map(answer -> answer.join().statusCode()).containsOnly(200);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void reportsARefusedSignInToAllConcurrentRequests(ReplyFault refusal) {
    // Load the history of the apps, which every query needs.
    assertThat(askMany(1)).map(answer -> answer.join().statusCode()).containsOnly(200);
    workspace.journal().clear();
    workspace.faults().onEveryStatement(refusal);
    try (CapturedLog log = CapturedLog.start()) {

      assertThat(askMany(REQUESTS))
          .map(answer -> server.json(answer.join()).get("code").getStringValue())
          .containsOnly("SIGN_IN_FAILED");

      assertThat(log.stackTraces()).isZero();
      assertThat(log.size()).isLessThan(10_000);
    }
    assertThat(workspace.journal().sent("kpi_summary")).isEqualTo(2 * REQUESTS);
    assertThat(server.bean(WarehousePool.class).connectionsInUse()).isZero();
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void readsTheWarehouseStateWithANewToken(ReplyFault refusal) {
    assertThat(server.get("/health/readiness").statusCode()).isEqualTo(200);
    workspace.faults().refuseBadTokensWith(refusal);
    workspace.expireTokens();
    int issued = workspace.journal().count(Event.TOKEN_ISSUED);

    assertThat(server.bean(WarehouseMonitor.class).conditionNow())
        .isEqualTo(WarehouseCondition.RUNNING);
    assertThat(server.get("/health/readiness").statusCode()).isEqualTo(200);
    assertThat(workspace.journal().count(Event.TOKEN_ISSUED)).isEqualTo(issued + 1);
  }

  /** A token may expire between attempts, which is reported as a failed sign-in. */
  private boolean isDataOrSignInProblem(HttpResponse<String> answer) {
    return answer.statusCode() == 200
        || server.json(answer).get("code").getStringValue().equals("SIGN_IN_FAILED");
  }

  /** Requests another day each time to bypass the cache. */
  private List<CompletableFuture<HttpResponse<String>>> askMany(int requests) {
    return IntStream.range(0, requests)
        .mapToObj(i -> LocalDate.of(2026, 11, 1).minusDays(day++))
        .map(date -> server.getAsync("/api/v1/kpi-summary?from=" + date + "&to=" + date))
        .toList();
  }
}
