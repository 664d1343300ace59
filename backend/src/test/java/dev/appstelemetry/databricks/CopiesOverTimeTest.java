package dev.appstelemetry.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import com.google.common.testing.FakeTicker;
import dev.appstelemetry.Await;
import dev.appstelemetry.emulator.DuckDbEngine;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.Fault;
import dev.appstelemetry.emulator.Journal.SeenStatement;
import dev.appstelemetry.emulator.SampleRows;
import dev.appstelemetry.store.Generations;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies as time passes: with many viewers, without any, and after the permission is withdrawn. */
class CopiesOverTimeTest {

  private static final int VIEWERS = 50;
  private static final int FILTERS = 40;
  private static final List<String> SIGNALS = List.of("", "&signal=action", "&signal=all");

  @TempDir private Path folder;
  private DuckDbEngine engine;
  private EmulatedWorkspace workspace;
  private ServerUnderTest server;
  private FakeTicker ticker;
  private Generations rows;

  @BeforeEach
  void fill() throws InterruptedException {
    engine = DuckDbEngine.create();
    SampleRows.fillLastDays(engine, 42, Instant.parse(ServerUnderTest.NOW), 1);
    // Few rows, because only the number of statements counts.
    engine.runScript(
        "delete from audit where event_id not in (select event_id from audit limit 20)");
    workspace = EmulatedWorkspace.builder().engine(engine).start();
    SampleRows.apps(engine).forEach(workspace::add);
    Map<String, String> settings = new HashMap<>(workspace.copyingTo(folder.resolve("events.db")));
    settings.put("TELEMETRY_HISTORY_DAYS", "30");
    server = ServerUnderTest.start(settings, Map.of("spec.name", "CopiesOverTimeTest"));
    ticker = server.bean(FakeTicker.class);
    rows = server.bean(Generations.class);
    Await.until(() -> rows.current().number() > 0 && !rows.current().refreshing());
    workspace.journal().clear();
  }

  @AfterEach
  void stop() {
    server.close();
    workspace.close();
  }

  @Test
  void costOneStatementInFiveMinutesWithFiftyViewersOfFortyFilters() throws Exception {
    for (int minute = 1; minute <= 60; minute++) {
      pass(Duration.ofMinutes(1));
      engine.runScript(
          "insert into audit select * replace ('new-%d' as event_id, timestamptz '%s' as event_time) from audit limit 1"
              .formatted(minute, server.bean(Clock.class).instant()));
      look(minute);
    }

    assertThat(workspace.journal().sent("copy")).isBetween(11, 13);
    assertThat(rows.current().number()).as("each copy had new rows").isGreaterThan(11);
    // The Status page counts the actions and workspaces of the whole log at most once an hour.
    assertThat(workspace.journal().sent("action_census")).isLessThanOrEqualTo(1);
    assertThat(workspace.journal().sent("workspace_census")).isLessThanOrEqualTo(1);
    assertThat(workspace.journal().statements())
        .extracting(SeenStatement::sql)
        .allMatch(sql -> sql.matches("(?s)/\\* apps-telemetry:(copy|\\w+_census) \\*/.*"));
  }

  @Test
  void costNoStatementOnADayWithoutViewers() {
    for (int hour = 0; hour < 24; hour++) {
      pass(Duration.ofHours(1));
      assertThat(server.get("/health").statusCode()).isEqualTo(200);
      assertThat(server.get("/health/readiness").statusCode()).isEqualTo(200);
      assertThat(server.get("/metrics").statusCode()).isEqualTo(200);
    }

    assertThat(workspace.journal().statements()).isEmpty();
  }

  @Test
  void showTheFiguresOfTheLastOneAndTheMissingGrantIfThePermissionIsWithdrawnAfterAMonth()
      throws Exception {
    String path = "/api/v1/top-apps?from=2026-11-01&to=2026-11-23&signal=action";
    JsonNode before = server.json(server.get(path));
    pass(Duration.ofDays(20));
    workspace
        .faults()
        .onEveryStatement(
            Fault.failsWith(
                "INSUFFICIENT_PERMISSIONS",
                "42501",
                "User does not have SELECT on Table 'system.access.audit'."));
    var unused = server.get(path);
    Await.until(() -> rows.current().staleReason() != null && !rows.current().refreshing());
    JsonNode after = server.json(server.get(path));
    JsonNode status = server.json(server.get("/api/v1/status"));

    assertThat(after.get("data")).isEqualTo(before.get("data"));
    assertThat(after.get("data").size()).isPositive();
    assertThat(after.get("meta").get("stale").getBooleanValue()).isTrue();
    assertThat(after.get("meta").get("asOf").getStringValue()).startsWith("2026-11-23T09:30:00");
    assertThat(status.get("store").get("staleReason").getStringValue())
        .contains("GRANT SELECT ON TABLE system.access.audit");
    assertThat(status.get("grants").values())
        .filteredOn(grant -> grant.get("name").getStringValue().startsWith("SELECT"))
        .extracting(grant -> grant.get("state").getStringValue())
        .containsExactly("missing");
  }

  @Test
  void countADoubledRowOnceHoweverOftenItIsRead() throws InterruptedException {
    // The statement returns the earlier row only, unless that is outside of its span.
    engine.runScript(
        "insert into audit select * exclude (days) replace ('twice' as event_id, event_time -"
            + " to_days(days) as event_time, cast(event_date - days as date) as event_date) from"
            + " (from audit where service_name = 'apps' limit 1), unnest([0, 5]) as ages (days)");
    for (int copy = 0; copy < 4; copy++) {
      pass(Duration.ofMinutes(6));
      assertThat(server.get("/api/v1/freshness").statusCode()).isEqualTo(200);
      Await.until(() -> !rows.current().refreshing());
    }

    JsonNode status = server.json(server.get("/api/v1/status"));
    assertThat(workspace.journal().sent("copy")).isGreaterThan(1);
    assertThat(status.get("store").get("doubledEvents").getIntValue()).isEqualTo(1);
  }

  private void pass(Duration time) {
    ticker.advance(time);
  }

  /** Each viewer asks for the freshness and a figure, as a page does, and one for the Status. */
  private void look(int minute) throws InterruptedException {
    List<CompletableFuture<HttpResponse<String>>> answers =
        IntStream.range(0, VIEWERS)
            .boxed()
            .flatMap(
                viewer ->
                    Stream.of("freshness", figure(minute, viewer))
                        .map(path -> server.getAsync("/api/v1/" + path)))
            .toList();
    answers.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    assertThat(server.get("/api/v1/status").statusCode()).isEqualTo(200);
    Await.until(() -> !rows.current().refreshing());
  }

  private static String figure(int minute, int viewer) {
    int filter = viewer % FILTERS;
    return ServerUnderTest.ENDPOINTS.get(minute / 5 % ServerUnderTest.ENDPOINTS.size())
        + "?days="
        + (1 + filter)
        + SIGNALS.get(filter % SIGNALS.size());
  }

  @Factory
  @Requires(property = "spec.name", value = "CopiesOverTimeTest")
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

    @Singleton
    @Replaces(Clock.class)
    Clock clock(FakeTicker fake) {
      InstantSource now = () -> Instant.parse(ServerUnderTest.NOW).plusNanos(fake.read());
      return now.withZone(ZoneOffset.UTC);
    }
  }
}
