package dev.appstelemetry.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the administrator's SQL scripts on Spark SQL. */
class SetupSqlTest {

  private static Spark spark;
  private static SparkSession session;

  @BeforeAll
  static void exportTheRows(@TempDir Path folder) throws IOException {
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
        "create table exported using parquet location '"
            + folder.resolve("rows")
            + "' as select * from lines");
  }

  @AfterAll
  static void stop() {
    session.sql("drop table exported");
    spark.close();
  }

  @Test
  void countsActionsAboutAppsInTheFreshnessCheck() throws IOException {
    String check =
        SetupScript.read("04_check_freshness.sql").replace("system.access.audit", "exported");
    session.sql(
        "create or replace temporary view recent as select * except (event_date), current_date() as"
            + " event_date from exported");

    List<Row> actions =
        session
            .sql(SetupScript.statements(check.replace("exported", "recent")).get(0))
            .collectAsList();

    assertThat(actions).isNotEmpty();
    assertThat(actions.get(0).getLong(1)).isPositive();
  }

  @Test
  void namesMissingGrantsInTheGrantCheck() throws IOException {
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
        SetupScript.read("03_check_grants.sql")
            .replace("system.information_schema.", "")
            .replace("<service principal id>", "app");
    List<String> statements = SetupScript.statements(check);

    session.sql(statements.get(0));
    List<Row> grants = session.sql(statements.get(1)).collectAsList();

    assertThat(grants)
        .extracting(row -> row.getString(1))
        .containsExactly("granted", "MISSING", "granted");
    assertThat(grants.get(1).getString(2)).isEqualTo("others");
  }

  @Test
  void namesThePrincipalOnceInTheGrants() throws IOException {
    String grants = SetupScript.read("02_grants.sql");

    assertThat(grants.split("<service principal id>", -1)).hasSize(2);
    session.sql(SetupScript.statements(grants).get(0));
    assertThat(first("select 'to `' || principal || '`'").getString(0))
        .isEqualTo("to `<service principal id>`");
  }

  @Test
  void grantsThePrincipalTheTableOfEvents() throws IOException {
    List<String> statements =
        SetupScript.statements(
            SetupScript.read("06_app_events_grants.sql")
                .replace("<service principal id>", "app")
                .replace("<catalog>", "my-catalog"));

    statements.subList(0, 3).forEach(session::sql);

    assertThat(statements.subList(3, statements.size()))
        .extracting(grant -> first(grant.replace("execute immediate", "select")).getString(0))
        .containsExactly(
            "grant use catalog on catalog `my-catalog` to `app`",
            "grant use schema on schema `my-catalog`.`apps_telemetry` to `app`",
            "grant select on table `my-catalog`.`apps_telemetry`.app_events to `app`");
  }

  private static Row first(String query) {
    return session.sql(query).first();
  }
}
