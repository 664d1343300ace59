package dev.appstelemetry.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.query.TableFunctions;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator runs in the SQL editor, run on Spark SQL. */
class SetupSqlTest {

  private static final String WINDOW =
      "date'2026-10-01', date'2026-10-25', in_time_zone => 'Europe/Berlin'";
  private static Spark spark;
  private static SparkSession session;

  @BeforeAll
  static void makeTheFunctions(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("audit.json");
    AuditRows.writeTo(file);
    spark = Spark.over(file);
    session = SparkSession.active();
    session
        .read()
        .schema(AuditRows.SPARK_SCHEMA)
        .json(file.toString())
        .createOrReplaceTempView("lines");
    session.sql(
        "create table audit_rows using parquet location '"
            + folder.resolve("rows")
            + "' as select * from lines");
    try (ApplicationContext context =
            ApplicationContext.builder()
                .properties(Map.of("telemetry.source.audit-table", "audit_rows"))
                .build();
        Environment settings = context.getEnvironment().start()) {
      statements(TableFunctions.script(settings)).forEach(session::sql);
    }
  }

  @AfterAll
  static void stop() {
    session.sql("drop table audit_rows");
    spark.close();
  }

  @ParameterizedTest
  @CsvSource({
    "dau_trend, interactions",
    "top_apps, interactions",
    "usage_heatmap, interactions",
    "error_monitoring, interactions",
    "kpi_summary, interactions",
    "user_segmentation, interactions",
    "user_cohorts, new_users + returning_users"
  })
  void everyQueryIsAFunctionWithRows(String function, String figure) {
    Row sum = first("select sum(" + figure + ") from " + function + "(" + WINDOW + ")");

    assertThat(sum.getLong(0)).isPositive();
  }

  @Test
  void theFunctionsAgreeWithEachOther() {
    long interactions = first("select interactions from kpi_summary(" + WINDOW + ")").getLong(0);

    for (String function : List.of("dau_trend", "top_apps", "usage_heatmap", "error_monitoring")) {
      assertThat(first("select sum(interactions) from " + function + "(" + WINDOW + ")").getLong(0))
          .as(function)
          .isEqualTo(interactions);
    }
  }

  @Test
  void theDaysAreThoseOfTheZoneThatIsAskedFor() {
    String berlin = "select max(date), min(date) from dau_trend(" + WINDOW + ")";

    assertThat(first(berlin).getLocalDate(0)).isEqualTo("2026-10-25");
    assertThat(first(berlin).getLocalDate(1)).isAfterOrEqualTo("2026-10-01");
  }

  @Test
  void anAppCanBeChosen() {
    String app =
        first("select app from top_apps(" + WINDOW + ") where app <> 'Unknown app'").getString(0);

    List<Row> chosen =
        session
            .sql("select app from top_apps(" + WINDOW + ", only_app => '" + app + "')")
            .collectAsList();

    assertThat(chosen).extracting(row -> row.getString(0)).containsExactly(app);
  }

  @Test
  void theFreshnessCheckCountsActionsAboutApps() throws IOException {
    String check = setup("04_check_freshness.sql").replace("system.access.audit", "audit_rows");
    session.sql(
        "create or replace temporary view recent as select * except (event_date), current_date() as"
            + " event_date from audit_rows");

    List<Row> actions =
        session.sql(statements(check.replace("audit_rows", "recent")).get(0)).collectAsList();

    assertThat(actions).isNotEmpty();
    assertThat(actions.get(0).getLong(1)).isPositive();
  }

  @Test
  void theGrantCheckNamesWhatIsMissing() throws IOException {
    session.sql(
        "create or replace temporary view catalog_privileges as select 'system' as catalog_name,"
            + " 'USE_CATALOG' as privilege_type, 'app' as grantee");
    session.sql(
        "create or replace temporary view schema_privileges as select 'system' as catalog_name,"
            + " 'access' as schema_name, 'USE SCHEMA' as privilege_type, 'others' as grantee");
    session.sql(
        "create or replace temporary view table_privileges as select 'system' as table_catalog,"
            + " 'access' as table_schema, 'audit' as table_name, 'SELECT' as privilege_type, 'app'"
            + " as grantee");
    String check =
        setup("03_check_grants.sql")
            .replace("system.information_schema.", "")
            .replace("<service principal id>", "app");
    List<String> statements = statements(check);

    session.sql(statements.get(0));
    List<Row> grants = session.sql(statements.get(1)).collectAsList();

    assertThat(grants)
        .extracting(row -> row.getString(1))
        .containsExactly("granted", "MISSING", "granted");
    assertThat(grants.get(1).getString(2)).isEqualTo("others");
  }

  @Test
  void theGrantsNameThePrincipalOnce() throws IOException {
    String grants = setup("02_grants.sql");

    assertThat(grants.split("<service principal id>", -1)).hasSize(2);
    session.sql(statements(grants).get(0));
    assertThat(first("select 'to `' || principal || '`'").getString(0))
        .isEqualTo("to `<service principal id>`");
  }

  private static Row first(String query) {
    return session.sql(query).first();
  }

  private static String setup(String file) throws IOException {
    return Files.readString(Path.of("../sql/setup", file));
  }

  private static List<String> statements(String script) {
    return Arrays.stream(script.replaceAll("(?m)^--.*$", "").split(";\\R"))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }
}
