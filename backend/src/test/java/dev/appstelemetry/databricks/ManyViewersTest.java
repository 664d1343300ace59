package dev.appstelemetry.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import com.google.common.testing.FakeTicker;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.Journal.Event;
import dev.appstelemetry.emulator.Journal.SeenStatement;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The number of statements with many viewers and without any. */
class ManyViewersTest {

  private static final int VIEWERS = 50;
  private static final int QUERIES = ServerUnderTest.ENDPOINTS.size();

  private final EmulatedWorkspace workspace = EmptyWorkspace.start();
  private final ServerUnderTest server =
      ServerUnderTest.start(workspace, Map.of(), Map.of("spec.name", "ManyViewersTest"));
  private final FakeTicker ticker = server.bean(FakeTicker.class);

  @AfterEach
  void stop() {
    server.close();
    workspace.close();
  }

  @Test
  void costOneSetOfQueriesPerIntervalInAnHourOfFiftyViewers() {
    loadAllPages();
    assertThat(statements())
        .as("first load, begin of the log, and history of the apps")
        .isEqualTo(QUERIES + 2);

    int intervals = 12;
    for (int interval = 1; interval <= intervals; interval++) {
      ticker.advance(Duration.ofMinutes(5));
      loadAllPages();
    }

    // Cohorts and the history of the apps hourly, all others every five minutes.
    assertThat(statements()).isEqualTo(QUERIES + 2 + (QUERIES - 1) * intervals + 2);
    assertThat(workspace.journal().statements())
        .extracting(SeenStatement::sql)
        .filteredOn(sql -> sql.contains("apps-telemetry:user_cohorts"))
        .hasSize(2);
  }

  @Test
  void costNoStatementsAfterTheyLeave() {
    loadAllPages();
    workspace.journal().clear();

    ticker.advance(Duration.ofHours(1));
    server.get("/health");
    server.get("/health/readiness");
    server.get("/metrics");

    assertThat(statements()).isZero();
    assertThat(workspace.journal().count(Event.SESSION_OPENED)).isZero();
  }

  /** Requests all endpoints for each viewer, and again until no answer is refreshing. */
  private void loadAllPages() {
    List<CompletableFuture<HttpResponse<String>>> answers =
        IntStream.range(0, VIEWERS).boxed().flatMap(viewer -> loadPage()).toList();
    answers.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    while (loadPage().anyMatch(answer -> answer.join().body().contains("\"refreshing\":true"))) {
      Thread.onSpinWait();
    }
  }

  private Stream<CompletableFuture<HttpResponse<String>>> loadPage() {
    return ServerUnderTest.ENDPOINTS.stream()
        .map(query -> server.getAsync("/api/v1/" + query + "?days=30"));
  }

  private int statements() {
    return workspace.journal().count(Event.STATEMENT_SENT);
  }

  @Factory
  @Requires(property = "spec.name", value = "ManyViewersTest")
  static class Time {

    @Singleton
    FakeTicker fake() {
      return new FakeTicker();
    }

    @Singleton
    @Replaces(Ticker.class)
    Ticker ticker(FakeTicker fake) {
      return fake::read;
    }
  }
}
