package dev.appstelemetry.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.standin.Fault;
import dev.appstelemetry.standin.FaultPoint;
import dev.appstelemetry.standin.Journal.Event;
import dev.appstelemetry.standin.StandInWorkspace;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a caller gets of each fault, how many statements it costs, and what the pool looks like
 * afterwards.
 */
class FaultTableTest {

  private static final Duration PROMISED = Duration.ofSeconds(30);
  private static final MovedClock CLOCK = new MovedClock();

  private static StandInWorkspace workspace;
  private static ServerUnderTest server;
  private static int day;

  /**
   * A row of the table.
   *
   * @param cause makes the fault
   * @param code what the caller is told, or null for the figures
   * @param statements how many were sent; without a good token none gets as far as that
   * @param connections how many the pool holds afterwards
   */
  record Row(
      String fault,
      Consumer<StandInWorkspace> cause,
      FailureCode code,
      int statements,
      int connections) {

    @Override
    public String toString() {
      return fault;
    }
  }

  static Stream<Row> faults() {
    FailureCode figures = null;
    return Stream.of(
        new Row("token expired", StandInWorkspace::expireTokens, figures, 1, 1),
        new Row("clock jump", w -> CLOCK.jump(Duration.ofHours(3)), figures, 1, 1),
        new Row("400", next(Fault.status(400)), FailureCode.QUERY_FAILED, 1, 0),
        new Row("401 once", next(Fault.status(401)), figures, 2, 1),
        new Row("401 always", always(Fault.status(401)), FailureCode.SIGN_IN_FAILED, 2, 0),
        new Row("403", next(Fault.status(403)), FailureCode.PERMISSION_DENIED, 1, 0),
        new Row("404", next(Fault.status(404)), FailureCode.WAREHOUSE_MISSING, 1, 0),
        new Row("429 with Retry-After", next(Fault.status(429).retryAfter(1)), figures, 2, 1),
        new Row("429 without Retry-After", next(Fault.status(429)), figures, 2, 1),
        new Row(
            "429 always",
            always(Fault.status(429).retryAfter(1)),
            FailureCode.TOO_MANY_QUERIES,
            4,
            0),
        new Row("500", next(Fault.status(500)), FailureCode.WAREHOUSE_UNREACHABLE, 1, 0),
        new Row("502 twice", w -> w.faults().onNextStatements(2, Fault.status(502)), figures, 3, 1),
        new Row("502 always", always(Fault.status(502)), FailureCode.WAREHOUSE_UNREACHABLE, 3, 0),
        new Row("503 once", next(Fault.status(503).retryAfter(1)), figures, 2, 1),
        new Row(
            "503 always",
            always(Fault.status(503).retryAfter(1)),
            FailureCode.WAREHOUSE_UNREACHABLE,
            4,
            0),
        new Row("504 once", next(Fault.status(504)), figures, 2, 1),
        new Row("connection reset", next(Fault.connectionReset()), figures, 2, 1),
        new Row("connection reset mid-result", next(Fault.resetMidResult()), figures, 2, 1),
        new Row("result cut in the middle", next(Fault.cutResultInTheMiddle()), figures, 2, 1),
        new Row("result with half its bytes", next(Fault.truncatedResult()), figures, 2, 1),
        new Row("pending, then done", next(Fault.pendingFor(Duration.ofSeconds(2))), figures, 1, 1),
        new Row("never ends", next(Fault.neverEnds()), FailureCode.QUERY_TIMEOUT, 1, 1),
        new Row("session forgotten", next(Fault.sessionForgotten()), figures, 2, 1),
        new Row("all sessions lost", StandInWorkspace::forgetSessions, figures, 2, 1),
        new Row(
            "statement forgotten at its close",
            w -> w.faults().onNext(FaultPoint.CLOSE, Fault.status(404)),
            figures,
            1,
            1),
        new Row(
            "no grant",
            next(Fault.failsWith("INSUFFICIENT_PERMISSIONS", "42501", "No SELECT.")),
            FailureCode.PERMISSION_DENIED,
            1,
            1),
        new Row(
            "too much data",
            next(
                Fault.failsWith(
                    "BAD_REQUEST", "22000", "System Table query returned too much data")),
            FailureCode.TOO_MUCH_DATA,
            1,
            1),
        new Row(
            "FAILED with another error class",
            next(Fault.failsWith("DIVIDE_BY_ZERO", "22012", "Division by zero.")),
            FailureCode.QUERY_FAILED,
            1,
            1),
        new Row(
            "token endpoint down",
            w -> {
              w.expireTokens();
              w.faults().tokenEndpointDown();
            },
            FailureCode.WAREHOUSE_UNREACHABLE,
            0,
            0),
        new Row(
            "sign-in refused",
            w -> {
              w.expireTokens();
              w.faults().onEvery(FaultPoint.TOKEN, Fault.status(401));
            },
            FailureCode.SIGN_IN_FAILED,
            0,
            0),
        new Row(
            "warehouse stopped by an administrator",
            w -> w.warehouse().stopForGood(),
            FailureCode.WAREHOUSE_STOPPED,
            1,
            0),
        new Row(
            "warehouse deleted", w -> w.warehouse().delete(), FailureCode.WAREHOUSE_MISSING, 1, 0));
  }

  private static Consumer<StandInWorkspace> next(Fault fault) {
    return workspace -> workspace.faults().onNextStatement(fault);
  }

  private static Consumer<StandInWorkspace> always(Fault fault) {
    return workspace -> workspace.faults().onEveryStatement(fault);
  }

  @BeforeAll
  static void start() {
    workspace = EmptyWorkspace.builder().clock(CLOCK).start();
    server =
        ServerUnderTest.start(
            workspace,
            Map.of(
                "TELEMETRY_STATEMENT_TIMEOUT", "4s",
                "TELEMETRY_STATE_FOR", "100ms",
                "TELEMETRY_BREAKER_OPEN_FOR", "1ms"));
  }

  @AfterAll
  static void stop() {
    server.close();
    workspace.close();
  }

  @AfterEach
  void mend() {
    workspace.faults().clear();
    workspace.warehouse().run();
    ask();
    assertThat(server.bean(WarehousePool.class).connectionsInUse()).isZero();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void comesToFiguresOrToWords(Row row) {
    WarehousePool pool = server.bean(WarehousePool.class);
    // One connection, so that the fault meets a session and a token that were good.
    pool.evictAll();
    assertThat(ask().statusCode()).isEqualTo(200);
    workspace.journal().clear();
    row.cause().accept(workspace);

    long start = System.nanoTime();
    HttpResponse<String> answer = ask();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PROMISED);
    assertThat(codeOf(answer)).isEqualTo(row.code());
    assertThat(workspace.journal().count(Event.STATEMENT_SENT)).isEqualTo(row.statements());
    assertThat(pool.connectionsInUse()).isZero();
    assertThat(pool.connections()).isEqualTo(row.connections());
    assertThat(answer.body())
        .doesNotContain("select ")
        .doesNotContain("databricks.internal", "Made to fail", StandInWorkspace.CLIENT_SECRET);
  }

  private static FailureCode codeOf(HttpResponse<String> answer) {
    return answer.statusCode() == 200
        ? null
        : FailureCode.valueOf(server.json(answer).get("code").getStringValue());
  }

  /** Each time for another day, so that no answer comes from the cache. */
  private static HttpResponse<String> ask() {
    String date = LocalDate.of(2026, 1, 1).plusDays(day++).toString();
    return server.get("/api/v1/kpi-summary?from=" + date + "&to=" + date);
  }
}
