package dev.appstelemetry.ingest.sample;

import dev.appstelemetry.ingest.EventSource;
import dev.appstelemetry.ingest.SourceSettings;
import dev.appstelemetry.sql.SqlFiles;
import dev.appstelemetry.store.FromSource;
import dev.appstelemetry.store.Source;
import dev.appstelemetry.store.embedded.AuditWriter;
import dev.appstelemetry.store.embedded.EmbeddedStore;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;

/** The source of generated rows up to now. The same seed and instant generate the same rows. */
@Singleton
@FromSource(Source.SAMPLE)
public final class SampleSource implements EventSource {

  /** The scripts in order of dependency. */
  private static final List<String> SCRIPTS =
      List.of(
          "01_random",
          "02_calendar",
          "03_apps",
          "04_users",
          "05_deployments",
          "06_sessions",
          "07_interactions",
          "08_automated_use",
          "09_control_plane",
          "10_sign_ins",
          "11_other_services",
          "12_malformed_events",
          "13_audit",
          "14_sample_apps",
          "15_clean_up");

  private final SqlFiles files;
  private final int seed;
  private final Clock clock;

  @Inject
  SampleSource(SqlFiles files, SourceSettings settings, Clock clock) {
    this(files, settings.sampleSeed(), clock);
  }

  public SampleSource(SqlFiles files, int seed, Clock clock) {
    this.files = files;
    this.seed = seed;
    this.clock = clock;
  }

  @Override
  public EmbeddedStore open() {
    AuditWriter store = AuditWriter.inMemory(files, null, List.of());
    try {
      store.add(
          true,
          stage -> {
            try (Statement statement = store.connection().createStatement()) {
              statement.execute(files.read("duckdb/audit_schema.sql"));
              fill(statement);
            }
            var unused = stage.add("staging.audit");
          },
          change ->
              change.execute("create table telemetry.sample_apps as from staging.sample_apps"),
          clock.instant());
      return store.store();
    } catch (SQLException e) {
      throw new IllegalStateException("The sample cannot be generated", e);
    }
  }

  /** Fills the audit table and the table of apps. */
  void fill(Statement statement) throws SQLException {
    statement.execute("set variable seed = " + seed);
    statement.execute("set variable sample_end = timestamptz '" + clock.instant() + "'");
    for (String script : SCRIPTS) {
      statement.execute(files.read("duckdb/sample/" + script + ".sql"));
    }
  }
}
