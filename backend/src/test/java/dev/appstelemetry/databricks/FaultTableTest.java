package dev.appstelemetry.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.databricks.jdbc.WarehousePool;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.Fault;
import dev.appstelemetry.emulator.FaultPoint;
import dev.appstelemetry.emulator.Journal.Event;
import dev.appstelemetry.emulator.ReplyFault;
import dev.appstelemetry.failure.CapturedLog;
import dev.appstelemetry.failure.FailureCode;
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
 * For each fault: the caller's answer, the number of statements, and the state of the pool
 * afterwards.
 */
class FaultTableTest {

  private static final MovedClock CLOCK = new MovedClock();

  private static EmulatedWorkspace workspace;
  private static ServerUnderTest server;

  /** For the statement that does not end. */
  private static ServerUnderTest shortTimeout;

  private static int day;

  /**
   * A row of the table.
   *
   * @param cause injects the fault
   * @param code the problem's code, or null if the caller gets data
   * @param statements the number of statements sent; none without a valid token
   * @param connections the number of pool connections afterwards
   */
  record Row(
      String fault,
      Consumer<EmulatedWorkspace> cause,
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
        new Row("token expired", EmulatedWorkspace::expireTokens, figures, 1, 1),
        new Row(
            "token expired, refused with 403",
            w -> {
              w.faults().refuseBadTokensWith(Fault.invalidToken());
              w.expireTokens();
            },
            figures,
            1,
            1),
        new Row("clock jump", w -> CLOCK.advance(Duration.ofHours(3)), figures, 1, 1),
        new Row("400", next(Fault.status(400)), FailureCode.QUERY_FAILED, 1, 0),
        new Row("401 once", next(Fault.status(401)), figures, 2, 1),
        new Row("401 always", always(Fault.status(401)), FailureCode.SIGN_IN_FAILED, 2, 0),
        new Row("403", next(Fault.status(403)), FailureCode.PERMISSION_DENIED, 1, 0),
        new Row("403 of the token once", next(Fault.invalidToken()), figures, 2, 1),
        new Row(
            "403 of the token always",
            always(Fault.invalidToken()),
            FailureCode.SIGN_IN_FAILED,
            2,
            0),
        new Row(
            "403 of the token for a new session",
            onNewSession(FaultPoint.SESSION, Fault.invalidToken()),
            figures,
            1,
            1),
        new Row(
            "403 of a permission for a new session",
            onNewSession(FaultPoint.SESSION, Fault.status(403)),
            FailureCode.PERMISSION_DENIED,
            0,
            0),
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
        new Row("session forgotten", next(Fault.sessionLost()), figures, 2, 1),
        new Row("all sessions lost", EmulatedWorkspace::dropSessions, figures, 2, 1),
        new Row(
            "statement forgotten at its close",
            w -> w.faults().onNext(FaultPoint.CLOSE, Fault.status(404)),
            figures,
            1,
            1),
        new Row(
            "sign-in page for a statement",
            next(Fault.signInPage()),
            FailureCode.SIGN_IN_FAILED,
            1,
            0),
        new Row(
            "sign-in page for a statement's state",
            w -> w.faults().onNext(FaultPoint.POLL, Fault.signInPage()),
            FailureCode.SIGN_IN_FAILED,
            1,
            0),
        new Row(
            "sign-in page for a new session",
            onNewSession(FaultPoint.SESSION, Fault.signInPage()),
            FailureCode.SIGN_IN_FAILED,
            0,
            0),
        new Row(
            "sign-in page for a token",
            w -> {
              w.expireTokens();
              w.faults().onEvery(FaultPoint.TOKEN, Fault.signInPage());
            },
            FailureCode.SIGN_IN_FAILED,
            0,
            0),
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

  private static Consumer<EmulatedWorkspace> next(Fault fault) {
    return workspace -> workspace.faults().onNextStatement(fault);
  }

  private static Consumer<EmulatedWorkspace> onNewSession(FaultPoint point, ReplyFault fault) {
    return workspace -> {
      server.bean(WarehousePool.class).evictAll();
      workspace.faults().onNext(point, fault);
    };
  }

  private static Consumer<EmulatedWorkspace> always(Fault fault) {
    return workspace -> workspace.faults().onEveryStatement(fault);
  }

  @BeforeAll
  static void start() {
    workspace = EmptyWorkspace.builder().clock(CLOCK).start();
    server = start("50s");
    shortTimeout = start("4s");
  }

  private static ServerUnderTest start(String statementTimeout) {
    return ServerUnderTest.start(
        workspace,
        Map.of(
            "TELEMETRY_STATEMENT_TIMEOUT", statementTimeout,
            "TELEMETRY_WAREHOUSE_STATE_FOR", "100ms",
            "TELEMETRY_WAREHOUSE_BREAKER_OPEN_FOR", "1ms"));
  }

  @AfterAll
  static void stop() {
    server.close();
    shortTimeout.close();
    workspace.close();
  }

  @AfterEach
  void clearFaults() {
    workspace.faults().clear();
    workspace.warehouse().run();
    ask(server);
    assertThat(server.bean(WarehousePool.class).connectionsInUse()).isZero();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void returnsDataOrAProblem(Row row) {
    ServerUnderTest target = row.fault().equals("never ends") ? shortTimeout : server;
    WarehousePool pool = target.bean(WarehousePool.class);
    // One connection, so that the fault hits a valid session and token.
    pool.evictAll();
    assertThat(ask(target).statusCode()).isEqualTo(200);
    workspace.journal().clear();
    row.cause().accept(workspace);

    HttpResponse<String> answer;
    try (CapturedLog log = CapturedLog.start()) {
      answer = ask(target);
      // Refused SQL is a defect with one stack trace; other failures are one line.
      assertThat(log.stackTraces())
          .isLessThanOrEqualTo(row.code() == FailureCode.QUERY_FAILED ? 1 : 0);
      assertThat(log.lines())
          .filteredOn(line -> !line.contains(" more within a minute"))
          .hasSizeLessThanOrEqualTo(2);
    }

    assertThat(codeOf(answer)).isEqualTo(row.code());
    assertThat(workspace.journal().count(Event.STATEMENT_SENT)).isEqualTo(row.statements());
    assertThat(pool.connectionsInUse()).isZero();
    assertThat(pool.connections()).isEqualTo(row.connections());
    assertThat(answer.body())
        .doesNotContain("select ")
        .doesNotContain("databricks.internal", "Made to fail", EmulatedWorkspace.CLIENT_SECRET);
  }

  private static FailureCode codeOf(HttpResponse<String> answer) {
    return answer.statusCode() == 200
        ? null
        : FailureCode.valueOf(server.json(answer).get("code").getStringValue());
  }

  /** Requests another day each time to bypass the cache. */
  private static HttpResponse<String> ask(ServerUnderTest server) {
    String date = LocalDate.of(2026, 1, 1).plusDays(day++).toString();
    return server.get("/api/v1/kpi-summary?from=" + date + "&to=" + date);
  }
}
