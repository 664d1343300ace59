package dev.appstelemetry.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.Await;
import dev.appstelemetry.emulator.DuckDbEngine;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.SampleRows;
import dev.appstelemetry.sql.AuditTable;
import dev.appstelemetry.sql.NamedParameters;
import dev.appstelemetry.sql.QueryCatalog;
import dev.appstelemetry.sql.SqlFilesOnClasspath;
import dev.appstelemetry.store.Generations;
import dev.appstelemetry.store.QueryParameters;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of app events, which a job keeps, gives the same figures as the audit table. */
class KeptEventsTest {

  @TempDir private Path folder;

  @Test
  void giveTheSameAnswersAsTheAuditTable() throws Exception {
    DuckDbEngine engine = DuckDbEngine.create();
    SampleRows.fill(engine, 42, Instant.parse(ServerUnderTest.NOW));
    engine.runScript("create table app_events as " + events());
    try (EmulatedWorkspace workspace = EmulatedWorkspace.builder().engine(engine).start()) {
      SampleRows.apps(engine).forEach(workspace::add);
      Map<String, String> settings = new HashMap<>(workspace.copyingTo(folder.resolve("kept.db")));
      settings.put("TELEMETRY_EVENTS_TABLE", "app_events");
      try (ServerUnderTest kept = ServerUnderTest.start(settings);
          ServerUnderTest sample = ServerUnderTest.start(Map.of("TELEMETRY_SOURCE", "sample"))) {
        Generations rows = kept.bean(Generations.class);
        Await.until(() -> rows.current().number() > 0 && !rows.current().refreshing());
        for (String endpoint : ServerUnderTest.ENDPOINTS) {
          String path = "/api/v1/" + endpoint + "?days=90&signal=all";

          assertThat(kept.json(kept.get(path)).get("data"))
              .as(path)
              .isEqualTo(sample.json(sample.get(path)).get("data"));
        }
        assertThat(workspace.journal().statements())
            .anyMatch(statement -> statement.sql().contains("from app_events"));
      }
    }
  }

  /** The rows of the audit table as the job keeps them, with the parameters in place. */
  private static String events() {
    NamedParameters.Bound bound =
        NamedParameters.bind(
            new QueryCatalog(SqlFilesOnClasspath.open(), new AuditTable("audit", false))
                .statement("events/audit_rows.sql"),
            QueryParameters.ofSpan(
                    Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"))
                .with("any_workspace", true)
                .with("workspaces", "")
                .values());
    String sql = bound.sql();
    for (Object value : bound.values()) {
      String literal = value instanceof Boolean ? value.toString() : "'" + value + "'";
      sql = sql.replaceFirst("\\?", literal);
    }
    // The rows have a key of their own in the job's table.
    return "select uuid() as row_key, * from ("
        + sql.replace("date_sub('", "date_sub(date '").replace("date_add('", "date_add(date '")
        + ")";
  }
}
