package dev.appstelemetry.contract;

import static org.apache.spark.sql.functions.max;

import dev.appstelemetry.filter.EventSettings;
import dev.appstelemetry.sql.SqlFilesOnClasspath;
import dev.appstelemetry.sql.SqlHeader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The table that {@code sql/setup/05_app_events.sql} fills, on Spark with Delta Lake. */
final class AppEventsTable implements AutoCloseable {

  /** Longer than the retained days, so that nothing depends on the current date. */
  static final int ALL_DAYS = 40_000;

  private static final String NAME = "spark_catalog.default.app_events";

  private final SparkSession session;

  private AppEventsTable(SparkSession session) {
    this.session = session;
  }

  /** Starts a session that keeps its tables in the folder. */
  static AppEventsTable in(Path folder) {
    return new AppEventsTable(
        Spark.settings()
            .config("spark.sql.warehouse.dir", folder.toString())
            .config("spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension")
            .config(
                "spark.sql.catalog.spark_catalog",
                "org.apache.spark.sql.delta.catalog.DeltaCatalog")
            .config("spark.databricks.delta.snapshotPartitions", "1")
            .getOrCreate());
  }

  /** Replaces the rows of the audit table by those of a file of JSON lines. */
  void log(Path jsonLines) {
    session
        .read()
        .schema(AuditRows.SPARK_SCHEMA)
        .json(jsonLines.toString())
        .localCheckpoint()
        .createOrReplaceTempView("audit");
  }

  /** Runs the script. */
  void update(int overlapDays, int retainedDays) throws IOException {
    // Delta Lake's parser binds no values, and reads a name behind identifier() incorrectly.
    String script =
        SetupScript.read("05_app_events.sql")
            .replace("identifier(:catalog || '.' || :schema || '.app_events')", NAME)
            .replace("identifier(:audit_table)", "audit")
            .replace(":overlap_days", "'" + overlapDays + "'")
            .replace(":retained_days", "'" + retainedDays + "'");
    SetupScript.statements(script).forEach(session::sql);
  }

  void drop() {
    session.sql("drop table if exists " + NAME);
  }

  /** The table's rows with their keys. */
  Dataset<Row> rows() {
    return session.table(NAME);
  }

  /** The rows that {@code sql/events/audit_rows.sql} returns for the whole audit table. */
  Dataset<Row> events() {
    String signIns =
        EventSettings.SIGN_IN_ACTIONS.stream().collect(Collectors.joining("', '", "'", "'"));
    String query =
        "with scanned_rows as (" + relation("scanned_rows") + ") " + relation("audit_rows");
    return session.sql(
        query
            .replace("{{audit_table}}", "audit")
            .replace(":sign_in_actions", signIns)
            .replace(":any_workspace", "true")
            .replace(":workspaces", "''")
            .replace(":scan_start", "'1990-01-01T00:00:00Z'")
            .replace(":scan_end", "'2090-01-01T00:00:00Z'")
            .replace(":scan_from", "'1990-01-01'")
            .replace(":scan_to", "'2090-01-01'"));
  }

  private static String relation(String name) {
    return SqlHeader.of(name, SqlFilesOnClasspath.open().read("events/" + name + ".sql")).body();
  }

  /** The number of the Delta table's newest version. */
  long version() {
    return session.sql("describe history " + NAME).agg(max("version")).first().getLong(0);
  }

  /** A property of the Delta table. */
  Object detail(String property) {
    return session.sql("describe detail " + NAME).first().getAs(property);
  }

  @Override
  public void close() {
    session.stop();
  }
}
