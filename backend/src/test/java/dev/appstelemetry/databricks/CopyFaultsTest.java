package dev.appstelemetry.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.Await;
import dev.appstelemetry.emulator.DuckDbEngine;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.Fault;
import dev.appstelemetry.emulator.FaultPoint;
import dev.appstelemetry.emulator.SampleRows;
import dev.appstelemetry.store.Generation;
import dev.appstelemetry.store.Generations;
import dev.appstelemetry.store.embedded.BitRot;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What viewers see if the workspace fails while rows are copied. */
class CopyFaultsTest {

  private static final String FIGURES = "/api/v1/kpi-summary?days=7";

  private static EmulatedWorkspace workspace;
  private static ServerUnderTest server;
  private static Generations generations;

  @BeforeAll
  static void start(@TempDir Path folder) throws InterruptedException {
    DuckDbEngine engine = DuckDbEngine.create();
    SampleRows.fillLastDays(engine, 42, Instant.parse(ServerUnderTest.NOW), 20);
    workspace = EmulatedWorkspace.builder().engine(engine).rowsPerChunk(500).start();
    SampleRows.apps(engine).forEach(workspace::add);
    server = copyingTo(folder.resolve("events.db"));
    generations = server.bean(Generations.class);
    Await.until(() -> generations.current().number() > 0 && !generations.current().refreshing());
  }

  private static ServerUnderTest copyingTo(Path file) {
    return copyingTo(file, 365);
  }

  private static ServerUnderTest copyingTo(Path file, int historyDays) {
    Map<String, String> settings = new HashMap<>(workspace.copyingTo(file));
    settings.put("TELEMETRY_SIGNAL", "action");
    settings.put("TELEMETRY_HISTORY_DAYS", Integer.toString(historyDays));
    settings.put("TELEMETRY_WAREHOUSE_BACKOFF", "10ms");
    return ServerUnderTest.start(settings);
  }

  @AfterEach
  void endFaults() {
    workspace.faults().clear();
    workspace.warehouse().run();
  }

  @AfterAll
  static void stop() {
    server.close();
    workspace.close();
  }

  /** Copies newer rows, and returns the generation. */
  private static Generation copy() throws Exception {
    return generations.readFresh(Duration.ZERO).get(Await.LIMIT.toSeconds(), TimeUnit.SECONDS);
  }

  private record Row(String fault, Consumer<EmulatedWorkspace> cause, String reason) {
    @Override
    public String toString() {
      return fault;
    }
  }

  static Stream<Row> faults() {
    return Stream.of(
        new Row("403", w -> w.faults().onEveryStatement(Fault.status(403)), "refuses"),
        new Row(
            "503 always",
            w -> w.faults().onEveryStatement(Fault.status(503).retryAfter(1)),
            "warehouse"),
        new Row(
            "the storage of results is gone",
            w -> w.faults().onEvery(FaultPoint.STORAGE, Fault.connectionReset()),
            "results"),
        new Row("warehouse stopped for good", w -> w.warehouse().stopForGood(), "stopped"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void keepsTheFiguresWithTheirTimeAndTheReason(Row row) throws Exception {
    Generation before = copy();
    JsonNode data = server.json(server.get(FIGURES)).get("data");
    row.cause().accept(workspace);

    Generation after = copy();
    JsonNode answer = server.json(server.get(FIGURES));

    assertThat(after.number()).isEqualTo(before.number());
    assertThat(after.staleReason()).isNotEmpty();
    assertThat(answer.get("data")).isEqualTo(data);
    assertThat(answer.get("meta").get("stale").getBooleanValue()).isTrue();
    assertThat(answer.get("meta").get("staleReason").getStringValue())
        .isEqualTo(after.staleReason())
        .doesNotContain("select", "Exception");

    endFaults();
    assertThat(copy().staleReason()).isNull();
    assertThat(server.json(server.get(FIGURES)).get("meta").get("stale").getBooleanValue())
        .isFalse();
  }

  @Test
  void copiesAfterATemporaryFault() throws Exception {
    for (Fault fault :
        new Fault[] {
          Fault.status(502),
          Fault.connectionReset(),
          Fault.cutResultInTheMiddle(),
          Fault.truncatedResult(),
          Fault.sessionLost()
        }) {
      workspace.faults().onNextStatement(fault);

      assertThat(copy().staleReason()).as(fault.toString()).isNull();
    }
  }

  @Test
  void tellsWhyThereAreNoFiguresYetAndShowsThemWhenTheWarehouseRuns(@TempDir Path folder)
      throws Exception {
    workspace.warehouse().stopForGood();
    try (ServerUnderTest empty = copyingTo(folder.resolve("empty.db"))) {
      HttpResponse<String> refused = empty.get(FIGURES);

      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body()).contains("WAREHOUSE_STOPPED");

      workspace.warehouse().run();
      Await.until(() -> empty.get(FIGURES).statusCode() == 200);
      Generations rows = empty.bean(Generations.class);
      Await.until(() -> !rows.current().refreshing());
      assertThat(empty.json(empty.get(FIGURES)).get("data"))
          .isEqualTo(server.json(server.get(FIGURES)).get("data"));
    }
  }

  @Test
  void saysThatTheFirstRowsAreBeingCopied(@TempDir Path folder) throws Exception {
    CompletableFuture<Void> released = new CompletableFuture<>();
    workspace.faults().onNextStatement(Fault.pendingUntil(released));
    Map<String, String> settings = new HashMap<>(workspace.copyingTo(folder.resolve("first.db")));
    try (ServerUnderTest first = ServerUnderTest.start(settings)) {
      JsonNode freshness = first.json(first.get("/api/v1/freshness?awaitSignal=false"));

      assertThat(freshness.get("defaultSignal").isNull()).isTrue();
      assertThat(freshness.get("copy").get("generation").getLongValue()).isZero();
      assertThat(freshness.get("copy").get("syncing").getBooleanValue()).isTrue();
      assertThat(freshness.get("copy").get("historyDays").getLongValue()).isEqualTo(365);

      CompletableFuture<HttpResponse<String>> awaiting = first.getAsync("/api/v1/freshness");
      released.complete(null);
      assertThat(first.json(awaiting.join()).get("defaultSignal").get("signal").getStringValue())
          .isEqualTo("action");
    }
  }

  @Test
  void keepsTheCopyInMemoryIfAnotherServerUsesTheFile(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("shared.db");
    try (ServerUnderTest first = copyingTo(file);
        ServerUnderTest second = copyingTo(file)) {
      assertThat(second.get(FIGURES).statusCode()).isEqualTo(200);
      JsonNode store = second.json(second.get("/api/v1/status")).get("store");
      assertThat(store.get("inMemory").getBooleanValue()).isTrue();
      assertThat(store.get("problem").getStringValue()).contains("used by another process");
      assertThat(
              first
                  .json(first.get("/api/v1/status"))
                  .get("store")
                  .get("inMemory")
                  .getBooleanValue())
          .isFalse();
    }
  }

  @Test
  void showsNoFiguresOfADamagedStoreAndFillsItAgain(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("damaged.db");
    JsonNode figures;
    try (ServerUnderTest before = copyingTo(file, 30)) {
      figures = figures(before);
    }
    BitRot.at(figures.get(1).get("user").getStringValue(), file);
    try (ServerUnderTest damaged = copyingTo(file, 30)) {
      assertThat(figures(damaged)).isEqualTo(figures);

      JsonNode store = damaged.json(damaged.get("/api/v1/status")).get("store");
      assertThat(store.get("problem").getStringValue())
          .isEqualTo("The store was damaged and is filled again.");
      assertThat(store.get("inMemory").getBooleanValue()).isFalse();
    }
  }

  /** Returns the figures as soon as there are any. Until then, a retry must help. */
  private static JsonNode figures(ServerUnderTest server) throws InterruptedException {
    String path = "/api/v1/user-segmentation?days=7";
    Await.until(
        () -> {
          HttpResponse<String> answer = server.get(path);
          assertThat(answer.body()).containsAnyOf("\"retryable\":true", "\"data\":[{");
          return answer.statusCode() == 200;
        });
    Generations rows = server.bean(Generations.class);
    Await.until(() -> !rows.current().refreshing());
    return server.json(server.get(path)).get("data");
  }

  @Test
  void reportsWhatTheCopiesCost() throws Exception {
    var unused = copy();
    JsonNode store = server.json(server.get("/api/v1/status")).get("store");

    assertThat(store.get("loadedDays").getLongValue()).isEqualTo(365);
    assertThat(store.get("events").getLongValue()).isPositive();
    assertThat(store.get("today").get("statements").getLongValue()).isPositive();
    assertThat(store.get("today").get("rows").getLongValue()).isPositive();
    assertThat(store.get("lastDays").get("seconds").getDoubleValue()).isPositive();
    assertThat(server.get("/metrics").body())
        .contains("telemetry_store_bytes", "telemetry_store_generation", "telemetry_log_delay");
  }
}
