package dev.appstelemetry.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.Await;
import dev.appstelemetry.cli.RunningServer;
import dev.appstelemetry.emulator.DuckDbEngine;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.SampleRows;
import io.micronaut.json.tree.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A server that is killed while it copies, again and again: afterwards no row is counted twice, and
 * none is lost.
 */
class KilledCopyTest {

  private static final int KILLS = 4;
  private static final int MAX_MILLIS = 2_500;

  @TempDir private Path folder;

  @Test
  void answersLikeTheWarehouseAfterKills() throws Exception {
    Random random = new Random(7);
    DuckDbEngine engine = DuckDbEngine.create();
    SampleRows.fill(engine, 42, Instant.parse(ServerUnderTest.NOW));
    try (EmulatedWorkspace workspace = EmulatedWorkspace.builder().engine(engine).start()) {
      SampleRows.apps(engine).forEach(workspace::add);
      Map<String, String> copying = workspace.copyingTo(folder.resolve("store/events.db"));
      for (int kill = 0; kill < KILLS; kill++) {
        try (RunningServer server = RunningServer.start(folder, copying)) {
          Thread.sleep(random.nextInt(MAX_MILLIS));
          server.process().process().destroyForcibly().waitFor();
        }
        change(engine, random);
      }
      try (RunningServer server = RunningServer.start(folder, copying);
          ServerUnderTest direct = ServerUnderTest.start(workspace.environment())) {
        Await.until(() -> complete(direct, server));
        for (String endpoint : ServerUnderTest.ENDPOINTS) {
          for (String query : new String[] {"?days=30", "?days=365&signal=all", "?days=7"}) {
            String path = "/api/v1/" + endpoint + query;
            JsonNode copied = direct.json(server.get(path)).get("data");

            assertThat(copied).as(path).isEqualTo(direct.json(direct.get(path)).get("data"));
          }
        }
        assertThat(server.process().text()).doesNotContain("ERROR", "damaged");
      }
    }
  }

  private static boolean complete(ServerUnderTest json, RunningServer server) {
    try {
      JsonNode copy = json.json(server.get("/api/v1/freshness")).get("copy");
      return copy.get("generation").getLongValue() > 0
          && !copy.get("syncing").getBooleanValue()
          && copy.get("completeFrom").isNull();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Doubles, corrects and removes some rows of the last days, and adds late ones. */
  private static void change(DuckDbEngine engine, Random random) {
    String some =
        "event_time > timestamptz '%s' - interval 5 day and hash(event_id) %% 97 = %d"
            .formatted(ServerUnderTest.NOW, random.nextInt(97));
    switch (random.nextInt(4)) {
      case 0 -> engine.runScript("insert into audit select * from audit where " + some);
      case 1 ->
          engine.runScript(
              "update audit set user_identity = {'email': 'eve@example.com', 'subject_name': null}"
                  + " where "
                  + some);
      case 2 -> engine.runScript("delete from audit where " + some);
      default ->
          engine.runScript(
              "insert into audit select * replace ('late-' || event_id as event_id, event_time -"
                  + " interval 7 minute as event_time) from audit where "
                  + some);
    }
  }
}
