package dev.appstelemetry.contract;

import dev.appstelemetry.sql.NamedParameters.Bound;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Spark SQL in this process, in ANSI mode like a Databricks SQL warehouse. */
final class Spark implements AutoCloseable {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\?");

  private final SparkSession session;
  private final Dataset<Row> audit;

  private Spark(SparkSession session, Dataset<Row> audit) {
    this.session = session;
    this.audit = audit;
  }

  /** The settings of every session. */
  static SparkSession.Builder settings() {
    return SparkSession.builder()
        .master("local[1]")
        .appName("sql-contract")
        .config("spark.driver.host", "127.0.0.1")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.ansi.enabled", "true")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.sql.datetime.java8API.enabled", "true")
        .config("spark.sql.shuffle.partitions", "1")
        // Compiling a plan costs more than interpreting it for so few rows.
        .config("spark.sql.codegen.wholeStage", "false")
        .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
        .config("spark.sql.adaptive.enabled", "false")
        // A broadcast would be a separate job within one process.
        .config("spark.sql.autoBroadcastJoinThreshold", "-1");
  }

  /** Starts a session whose table {@code audit} holds the file's rows. */
  static Spark over(Path jsonLines) {
    SparkSession session = settings().getOrCreate();
    Dataset<Row> audit =
        session.read().schema(AuditRows.SPARK_SCHEMA).json(jsonLines.toString()).localCheckpoint();
    audit.createOrReplaceTempView("audit");
    return new Spark(session, audit);
  }

  Rows run(Bound query) {
    return run(query, audit);
  }

  /** Runs a text without placeholders, as a person would. */
  Rows run(String sql) {
    audit.createOrReplaceTempView("audit");
    return rows(session.sql(sql));
  }

  /** Runs a query on all rows but one. */
  Rows runWithout(String eventId, Bound query) {
    return run(query, audit.filter(audit.col("event_id").notEqual(eventId)));
  }

  private Rows run(Bound query, Dataset<Row> rows) {
    rows.createOrReplaceTempView("audit");
    return rows(ask(query.sql(), query.values()));
  }

  private static Rows rows(Dataset<Row> result) {
    return new Rows(
        List.of(result.columns()), result.collectAsList().stream().map(Spark::read).toList());
  }

  /** Plans a query with {@code ?} markers; it runs when the result is collected. */
  Dataset<Row> ask(String sql, List<? extends @Nullable Object> values) {
    return session.sql(named(sql), byName(values));
  }

  /** Names each placeholder. Spark mixes up five or more values bound by position (SPARK-58341). */
  private static String named(String sql) {
    int[] count = {0};
    return PLACEHOLDER.matcher(sql).replaceAll(match -> ":value_" + count[0]++);
  }

  private static Map<String, @Nullable Object> byName(List<? extends @Nullable Object> values) {
    Map<String, @Nullable Object> byName = new HashMap<>();
    values.forEach(value -> byName.put("value_" + byName.size(), value));
    return byName;
  }

  private static List<@Nullable Object> read(Row row) {
    List<@Nullable Object> values = new ArrayList<>();
    IntStream.range(0, row.size()).forEach(column -> values.add(Rows.shared(row.get(column))));
    return values;
  }

  @Override
  public void close() {
    session.stop();
  }
}
