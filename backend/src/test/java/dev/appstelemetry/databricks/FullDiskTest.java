package dev.appstelemetry.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.Await;
import dev.appstelemetry.cli.RunningServer;
import dev.appstelemetry.emulator.DuckDbEngine;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.SampleRows;
import dev.appstelemetry.store.Generations;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A disk that is full while rows are copied. A limit of the size of the server's files makes its
 * writes fail like a full disk.
 */
@EnabledOnOs(OS.LINUX)
class FullDiskTest {

  private static final String FIGURES = "/api/v1/user-segmentation?days=7&signal=action";
  private static final String FULL =
      "Newer rows could not be written to the store: its disk is full. Free space on the disk, or"
          + " set TELEMETRY_STORE_PATH to a folder with more space.";

  /** The database keeps blocks of data behind three blocks of this size. */
  private static final long HEADER = 4096;

  private static DuckDbEngine engine;
  private static EmulatedWorkspace workspace;
  private static ServerUnderTest direct;
  private static Path filled;

  @TempDir private Path folder;
  private RunningServer server;

  @BeforeAll
  static void fill(@TempDir Path folder) throws InterruptedException {
    engine = DuckDbEngine.create();
    SampleRows.fillLastDays(engine, 42, Instant.parse(ServerUnderTest.NOW), 20);
    engine.runScript("create table filled as from audit");
    workspace = EmulatedWorkspace.builder().engine(engine).start();
    SampleRows.apps(engine).forEach(workspace::add);
    direct = ServerUnderTest.start(workspace, Map.of("TELEMETRY_CACHE_FRESH_WITHIN", "1ms"));
    filled = folder.resolve("filled.db");
    try (ServerUnderTest copying = ServerUnderTest.start(copyingTo(filled))) {
      Generations rows = copying.bean(Generations.class);
      Await.until(() -> rows.current().number() > 0 && !rows.current().refreshing());
    }
  }

  @AfterAll
  static void stopWorkspace() {
    direct.close();
    workspace.close();
  }

  private static Map<String, String> copyingTo(Path file) {
    Map<String, String> settings = new HashMap<>(workspace.copyingTo(file));
    settings.put("TELEMETRY_HISTORY_DAYS", "20");
    settings.put("TELEMETRY_SYNC_INTERVAL", "1ms");
    settings.put("TELEMETRY_CACHE_RETRY_AFTER", "1ms");
    return settings;
  }

  @BeforeEach
  void startServer() throws Exception {
    engine.runScript("create or replace table audit as from filled");
    Path file = Files.copy(filled, folder.resolve("events.db"));
    server = RunningServer.start(folder, copyingTo(file));
  }

  @AfterEach
  void stopServer() {
    server.close();
  }

  @Test
  void keepsTheRowsOfTheLastCopyIfNewerOnesCannotBeWritten() throws Exception {
    JsonNode before = figuresOfTheWarehouse();
    limitFiles(HEADER);
    engine.runScript(
        ("update audit set user_identity = {'email': 'moved@example.com', 'subject_name': null}"
                + " where event_time > timestamptz '%s' - interval 1 day and hash(event_id) %% 3 ="
                + " 0")
            .formatted(ServerUnderTest.NOW));
    JsonNode after = figuresOfTheWarehouse();
    Await.until(() -> FULL.equals(text(store().get("staleReason"))));

    assertThat(figures()).isEqualTo(before).isNotEqualTo(after);
    assertThat(store().get("problem").isNull()).isTrue();

    endLimit();
    Await.until(() -> store().get("staleReason").isNull());
    assertThat(figures()).isEqualTo(after);
  }

  /** The database closes a file whose checkpoint failed. */
  @Test
  void opensTheFileAgainIfItsLogCannotBeMovedToIt() throws Exception {
    JsonNode figures = figuresOfTheWarehouse();
    limitFiles(3 * HEADER);
    Await.until(() -> FULL.equals(text(store().get("staleReason"))));

    assertThat(figures()).isEqualTo(figures);
    assertThat(store().get("problem").isNull()).isTrue();

    endLimit();
    Await.until(() -> store().get("staleReason").isNull());
    assertThat(figures()).isEqualTo(figures);
    assertThat(server.process().text()).contains("Checkpoint failed");
  }

  private void limitFiles(long bytes) throws Exception {
    limitFiles(Long.toString(bytes));
  }

  private void endLimit() throws Exception {
    limitFiles("unlimited");
  }

  private void limitFiles(String bytes) throws Exception {
    Process command =
        new ProcessBuilder(
                "prlimit",
                "--pid",
                Long.toString(server.process().process().pid()),
                "--fsize=" + bytes + ":unlimited")
            .inheritIO()
            .start();
    assertThat(command.waitFor()).isZero();
  }

  private static JsonNode figuresOfTheWarehouse() {
    return direct.json(direct.get(FIGURES + "&fresh=true")).get("data");
  }

  /** Returns the figures. For a moment, there are none while the file is opened again. */
  private JsonNode figures() throws InterruptedException {
    AtomicReference<JsonNode> figures = new AtomicReference<>();
    Await.until(
        () -> {
          figures.set(read(FIGURES).get("data"));
          return figures.get() != null;
        });
    return figures.get();
  }

  private JsonNode store() {
    return read("/api/v1/status").get("store");
  }

  private JsonNode read(String path) {
    try {
      return direct.json(server.get(path));
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String text(JsonNode value) {
    return value.isNull() ? "" : value.getStringValue();
  }
}
