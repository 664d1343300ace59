package dev.appstelemetry.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.Fault;
import dev.appstelemetry.emulator.FaultPoint;
import dev.appstelemetry.emulator.ReplyFault;
import dev.appstelemetry.failure.CapturedLog;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The log stays short during mass failures. */
class LogVolumeTest {

  private static final int REQUESTS = 200;

  /** Lines of about 200 characters, and a few stack traces. */
  private static final long MAX_CHARACTERS = 300_000;

  private int day;

  static Stream<ReplyFault> refusals() {
    return Stream.of(400, 401, 403, 500).map(Fault::status);
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void logsManyRefusalsInAFewLines(ReplyFault refusal) {
    try (EmulatedWorkspace workspace = EmptyWorkspace.start();
        ServerUnderTest server = server(workspace, Map.of("TELEMETRY_CACHE_LOAD_QUEUE", "600"))) {
      workspace.faults().onEveryStatement(refusal);
      try (CapturedLog log = CapturedLog.start()) {

        assertThat(askMany(server, REQUESTS))
            .noneMatch(answer -> answer.join().statusCode() == 200);

        assertThat(log.stackTraces()).isLessThanOrEqualTo(2);
        assertThat(log.size()).isLessThan(MAX_CHARACTERS);
      }
    }
  }

  @Test
  void logsOneLineForTwentyViewersOfAStartingWarehouse() {
    try (EmulatedWorkspace workspace = EmptyWorkspace.start();
        ServerUnderTest server = server(workspace, Map.of("TELEMETRY_DEADLINES_LOOK", "100ms"))) {
      workspace.warehouse().stop(Duration.ofHours(1));
      try (CapturedLog log = CapturedLog.start()) {

        for (int round = 0; round < 5; round++) {
          List<CompletableFuture<HttpResponse<String>>> answers =
              IntStream.range(0, 20)
                  .boxed()
                  .flatMap(viewer -> ServerUnderTest.ENDPOINTS.stream())
                  .map(query -> server.getAsync("/api/v1/" + query + "?days=30"))
                  .toList();
          assertThat(answers).allMatch(answer -> answer.join().statusCode() == 503);
        }

        assertThat(log.warnings()).isEmpty();
        assertThat(log.lines())
            .filteredOn(line -> line.startsWith("INFO WAREHOUSE_STARTING"))
            .hasSize(1);
      }
    }
  }

  @Test
  void logsNoWarningsAtStartWithAWarehouse() {
    try (CapturedLog log = CapturedLog.start();
        EmulatedWorkspace workspace = EmptyWorkspace.start();
        ServerUnderTest server = server(workspace, Map.of())) {
      assertThat(askMany(server, 1)).allMatch(answer -> answer.join().statusCode() == 200);
      assertThat(server.get("/metrics").statusCode()).isEqualTo(200);

      assertThat(log.warnings()).isEmpty();
    }
  }

  @Test
  void logsNoWarningsAtStartWithTheSample() {
    try (CapturedLog log = CapturedLog.start();
        ServerUnderTest server = ServerUnderTest.start(Map.of())) {
      assertThat(askMany(server, 1)).allMatch(answer -> answer.join().statusCode() == 200);
      assertThat(server.get("/metrics").statusCode()).isEqualTo(200);

      assertThat(log.warnings()).isEmpty();
    }
  }

  @Test
  void logsOneLineForARefusedFirstSignIn() throws Exception {
    try (EmulatedWorkspace workspace = EmptyWorkspace.start()) {
      workspace.faults().onEvery(FaultPoint.TOKEN, Fault.status(401));
      try (CapturedLog log = CapturedLog.start();
          ServerUnderTest server = server(workspace, Map.of())) {
        assertThat(askMany(server, 1)).noneMatch(answer -> answer.join().statusCode() == 200);

        assertThat(log.stackTraces()).isZero();
      }
    }
  }

  private static ServerUnderTest server(EmulatedWorkspace workspace, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("TELEMETRY_WAREHOUSE_BREAKER_OPEN_FOR", "1ms");
    all.put("TELEMETRY_LIMITS_LOADS", "1000");
    all.put("TELEMETRY_WAREHOUSE_BACKOFF", "1ms");
    return ServerUnderTest.start(workspace, all);
  }

  /** Requests another day each time to bypass the cache. */
  private List<CompletableFuture<HttpResponse<String>>> askMany(
      ServerUnderTest server, int requests) {
    return IntStream.range(0, requests)
        .mapToObj(i -> LocalDate.of(2026, 11, 1).minusDays(day % 300))
        .map(
            date ->
                server.getAsync(
                    "/api/v1/top-apps?from="
                        + date
                        + "&to="
                        + date
                        + "&limit="
                        + (1 + day++ % 999)))
        .toList();
  }
}
