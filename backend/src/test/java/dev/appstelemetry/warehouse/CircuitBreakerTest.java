package dev.appstelemetry.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.standin.Fault;
import dev.appstelemetry.standin.Journal.Event;
import dev.appstelemetry.standin.StandInWorkspace;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A warehouse that is dead is left alone for a while, and found again. */
class CircuitBreakerTest {

  private static final int FAILURES_UNTIL_OPEN = 5;

  private final StandInWorkspace workspace = EmptyWorkspace.start();
  private ServerUnderTest server;
  private int day;

  @AfterEach
  void stop() {
    server.close();
    workspace.close();
  }

  @Test
  void aDeadWarehouseCostsNeitherStatementsNorPatience() {
    failUntilOpen("60s");
    long start = System.nanoTime();

    List<CompletableFuture<HttpResponse<String>>> answers =
        IntStream.range(0, 50).mapToObj(i -> ask()).toList();

    assertThat(answers)
        .map(CompletableFuture::join)
        .allSatisfy(this::assertUnreachable)
        .allSatisfy(
            answer -> assertThat(answer.headers().firstValue("Retry-After")).hasValue("60"));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    assertThat(sent()).isEqualTo(FAILURES_UNTIL_OPEN);
    assertThat(server.bean(WarehousePool.class).connections()).isZero();
  }

  @Test
  void aWarehouseThatIsBackIsFoundOnceItsTimeIsOver() {
    failUntilOpen("2s");
    workspace.faults().clear();
    long openUntil = System.nanoTime() + Duration.ofSeconds(20).toNanos();

    HttpResponse<String> answer = ask().join();
    while (answer.statusCode() != 200 && System.nanoTime() < openUntil) {
      assertThat(sent()).isEqualTo(FAILURES_UNTIL_OPEN);
      answer = ask().join();
    }

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(sent()).isEqualTo(FAILURES_UNTIL_OPEN + 1);
    assertThat(ask().join().statusCode()).isEqualTo(200);
  }

  private void failUntilOpen(String openFor) {
    Map<String, String> environment = new HashMap<>(workspace.environment());
    environment.put("TELEMETRY_BREAKER_OPEN_FOR", openFor);
    server = ServerUnderTest.start(environment);
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
    return workspace.journal().count(Event.STATEMENT_SENT);
  }

  /** Each time for another day, so that no answer comes from the cache. */
  private CompletableFuture<HttpResponse<String>> ask() {
    LocalDate date = LocalDate.of(2026, 11, 1).minusDays(day++ % 300);
    return server.getAsync("/api/v1/kpi-summary?from=" + date + "&to=" + date);
  }
}
