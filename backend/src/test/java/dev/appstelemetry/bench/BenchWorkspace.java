package dev.appstelemetry.bench;

import dev.appstelemetry.emulator.DuckDbEngine;
import dev.appstelemetry.emulator.EmulatedApp;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** An emulated workspace with the rows and apps of files. Prints its environment and runs. */
public final class BenchWorkspace {

  private BenchWorkspace() {}

  /**
   * Starts the workspace.
   *
   * @param args the JSON file with the apps and the Parquet file with the audit rows; without the
   *     latter the log is empty
   */
  public static void main(String[] args) throws InterruptedException {
    DuckDbEngine engine = DuckDbEngine.create();
    if (args.length == 1) {
      engine.runResource("sql/duckdb/audit_schema.sql");
    } else {
      engine.runScript("create view audit as select * from read_parquet('" + args[1] + "')");
    }
    List<EmulatedApp> apps = apps(engine, args[0]);
    EmulatedWorkspace workspace = EmulatedWorkspace.builder().engine(engine).start();
    apps.forEach(workspace::add);
    workspace.identity().forEach((name, value) -> System.out.println(name + "=" + value));
    System.out.println();
    Thread.currentThread().join();
  }

  private static List<EmulatedApp> apps(DuckDbEngine engine, String file) {
    String sql =
        "select cast(id as varchar), name, url, creator,"
            + " cast(service_principal_client_id as varchar),"
            + " cast(oauth2_app_client_id as varchar),"
            + " cast(oauth2_app_integration_id as varchar)"
            + " from read_json('"
            + file
            + "')";
    return engine.run(sql, List.of(), ZoneId.of("UTC")).rows().stream()
        .map(row -> app(row.stream().map(String::valueOf).toList()))
        .toList();
  }

  private static EmulatedApp app(List<String> texts) {
    return new EmulatedApp(
        texts.get(0),
        texts.get(1),
        texts.get(2),
        texts.get(3),
        "2025-01-05T08:00:00Z",
        "MEDIUM",
        Map.of("state", "ACTIVE"),
        Map.of("state", "RUNNING"),
        null,
        texts.get(4),
        texts.get(5),
        texts.get(6));
  }
}
