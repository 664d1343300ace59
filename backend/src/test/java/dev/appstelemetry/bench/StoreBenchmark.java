package dev.appstelemetry.bench;

import dev.appstelemetry.databricks.client.Workspace;
import dev.appstelemetry.databricks.extract.WarehouseExtraction;
import dev.appstelemetry.ingest.Extraction;
import dev.appstelemetry.scope.Workspaces;
import dev.appstelemetry.sql.AuditTable;
import dev.appstelemetry.sql.SqlFiles;
import dev.appstelemetry.store.Generations;
import dev.appstelemetry.store.StatementRunner;
import dev.appstelemetry.store.embedded.StoreWriter;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * Measures the copy of a workspace's rows in the process of a server. The environment names the
 * workspace and a filled store.
 */
public final class StoreBenchmark {

  private static final int ZONES = 200;
  private static final Duration REST = Duration.ofSeconds(2);
  private static final long POLL_MS = 100;

  @Serdeable
  record Figures(FillFigures fill, SyncFigures sync) {}

  private StoreBenchmark() {}

  /**
   * Runs the benchmark.
   *
   * @param args the file to write, a folder for stores, the number of repetitions of each stage of
   *     the fill, and that of syncs beside queries
   */
  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    try (ApplicationContext context =
            ApplicationContext.builder().deduceEnvironment(false).properties(settings()).start();
        EmbeddedServer server = context.getBean(EmbeddedServer.class).start()) {
      QueryLoad load = new QueryLoad(server.getURI(), EndpointBenchmark.ENDPOINTS, Zones.of(ZONES));
      StoreWriter writer = context.getBean(StoreWriter.class);
      awaitSync(context, load);
      Extraction extraction = extraction(context);
      FillFigures fill =
          new FillBenchmark(
                  extraction,
                  context.getBean(SqlFiles.class),
                  Path.of(args[1]),
                  context.getBean(Clock.class).instant(),
                  writer.state().clients())
              .run(Integer.parseInt(args[2]));
      SyncFigures sync =
          new SyncBenchmark(extraction, writer, load).run(Integer.parseInt(args[3]), REST);
      Files.write(
          Path.of(args[0]),
          context.getBean(JsonMapper.class).writeValueAsBytes(new Figures(fill, sync)));
    }
  }

  /** The server must not sync: the benchmark uses its writer. */
  private static Map<String, Object> settings() {
    return Map.of(
        "micronaut.server.host",
        "localhost",
        "micronaut.server.port",
        -1,
        "telemetry.store.sync-interval",
        "1d");
  }

  /** The first request starts the only sync. */
  private static void awaitSync(ApplicationContext context, QueryLoad load)
      throws IOException, InterruptedException {
    load.warmUp();
    while (context.getBean(Generations.class).current().refreshing()) {
      Thread.sleep(POLL_MS);
    }
  }

  private static Extraction extraction(ApplicationContext context) {
    return new WarehouseExtraction(
        context.getBean(SqlFiles.class),
        context.getBean(Workspace.class),
        context.getBean(Workspaces.class),
        context.getBean(AuditTable.class, Qualifiers.byName(AuditTable.OF_SOURCE)),
        "",
        context.getBean(StatementRunner.class, Qualifiers.byName(AuditTable.OF_SOURCE)),
        context.getBean(JsonMapper.class));
  }
}
