package dev.appstelemetry.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.Await;
import dev.appstelemetry.emulator.DuckDbEngine;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.SampleRows;
import dev.appstelemetry.store.Generations;
import io.micronaut.json.tree.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is started again over its copy while the workspace cannot be reached. */
class RestartedServerTest {

  /** Counts sign-ins too, which need the names of the workspace's apps. */
  private static final String APPS = "/api/v1/top-apps?days=2&signal=all&limit=100";

  @TempDir private Path folder;
  private final Map<String, String> settings = new HashMap<>();
  private JsonNode before;

  @BeforeEach
  void fillAndLoseTheWorkspace() throws InterruptedException {
    DuckDbEngine engine = DuckDbEngine.create();
    SampleRows.fillLastDays(engine, 42, Instant.parse(ServerUnderTest.NOW), 3);
    try (EmulatedWorkspace workspace = EmulatedWorkspace.builder().engine(engine).start()) {
      SampleRows.apps(engine).forEach(workspace::add);
      settings.putAll(workspace.copyingTo(folder.resolve("events.db")));
      settings.put("TELEMETRY_HISTORY_DAYS", "30");
      try (ServerUnderTest server = ServerUnderTest.start(settings)) {
        Generations rows = server.bean(Generations.class);
        Await.until(() -> rows.current().number() > 0 && !rows.current().refreshing());
        before = server.json(server.get(APPS));
      }
    }
  }

  @Test
  void answersLikeBefore() {
    try (ServerUnderTest server = ServerUnderTest.start(settings)) {
      JsonNode after = server.json(server.get(APPS));

      assertThat(before.get("data").size()).isPositive();
      assertThat(after.get("data")).isEqualTo(before.get("data"));
    }
  }

  @Test
  void knowsNothingOfAnotherWorkspace() {
    settings.put("DATABRICKS_HOST", "http://127.0.0.1:1");
    try (ServerUnderTest server = ServerUnderTest.start(settings)) {
      JsonNode after = server.json(server.get(APPS));

      assertThat(after.get("data")).isNull();
      assertThat(after.get("code")).isNotNull();
    }
  }
}
