package dev.appstelemetry.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.Await;
import dev.appstelemetry.emulator.DuckDbEngine;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.Journal.SeenStatement;
import dev.appstelemetry.emulator.SampleRows;
import dev.appstelemetry.store.Generations;
import io.micronaut.json.tree.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A copy of a workspace's rows gives the same answers as the sample's own rows. */
class CopiedAnswersTest {

  private static final int SEED = 42;

  private static EmulatedWorkspace workspace;
  private static ServerUnderTest copying;
  private static ServerUnderTest embedded;

  @BeforeAll
  static void start(@TempDir Path folder) throws InterruptedException {
    DuckDbEngine engine = DuckDbEngine.create();
    SampleRows.fill(engine, SEED, Instant.parse(ServerUnderTest.NOW));
    workspace = EmulatedWorkspace.builder().engine(engine).start();
    SampleRows.apps(engine).forEach(workspace::add);
    Map<String, String> settings = new HashMap<>(workspace.copyingTo(folder.resolve("events.db")));
    copying = ServerUnderTest.start(settings);
    embedded = ServerUnderTest.start(Map.of("TELEMETRY_SOURCE", "sample"));
    Generations generations = copying.bean(Generations.class);
    Await.until(() -> !generations.current().refreshing());
    assertThat(generations.current().staleReason()).isNull();
    assertThat(generations.current().historyFrom()).isNull();
  }

  @AfterAll
  static void stop() {
    copying.close();
    embedded.close();
    workspace.close();
  }

  static Stream<String> requests() {
    return SameAnswersTest.requests();
  }

  @ParameterizedTest
  @MethodSource("requests")
  void returnsTheSameAnswerFromTheCopy(String request) {
    JsonNode copied = copying.json(copying.get("/api/v1/" + request));
    JsonNode sample = embedded.json(embedded.get("/api/v1/" + request));

    assertThat(copied.get("data")).isEqualTo(sample.get("data"));
    for (String field : List.of("latestEvent", "logBegins", "from", "to", "signal")) {
      assertThat(copied.get("meta").get(field)).as(field).isEqualTo(sample.get("meta").get(field));
    }
    assertThat(copied.get("meta").get("generation").getLongValue()).isPositive();
    assertThat(copied.get("meta").get("stale").getBooleanValue()).isFalse();
  }

  @Test
  void asksTheWarehouseForSlicesOnly() {
    copying.get("/api/v1/top-apps?days=3");
    copying.get("/api/v1/kpi-summary?days=17");

    List<SeenStatement> statements = workspace.journal().statements();
    assertThat(statements)
        .extracting(SeenStatement::sql)
        .allMatch(sql -> sql.startsWith("/* apps-telemetry:copy */"));
  }
}
