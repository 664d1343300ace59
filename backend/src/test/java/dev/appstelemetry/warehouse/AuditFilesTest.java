package dev.appstelemetry.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.zaxxer.hikari.HikariDataSource;
import dev.appstelemetry.query.SqlFilesOnClasspath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditFilesTest {

  private static final String ROWS =
      """
      insert into audit by name
      select
          timestamptz '2026-10-25 01:30:00.123456+00' as event_time,
          date '2026-10-25' as event_date,
          'apps' as service_name,
          'openApp' as action_name,
          {'email': 'Zoë@example.com', 'subject_name': null} as user_identity,
          map {'app_name': 'sales', 'empty': '', 'none': null} as request_params,
          {'status_code': 503, 'error_message': 'said "no"', 'result': null} as response,
          {
              'run_by': 'a', 'run_as': 'b', 'acting_resource': 'c',
              'run_by_display_name': null, 'run_as_display_name': 'd'
          } as identity_metadata
      union all
      select timestamptz '2026-10-25 02:30:00+00', date '2026-10-25', 'apps', 'viewApp', null, null, null, null
      """;

  private static final String GOOD_LINE =
      """
      {"event_time":"2026-11-23T05:16:07.123Z","event_date":"2026-11-23","service_name":"apps",\
      "action_name":"openApp","request_params":{"app_name":"sales"},"response":{"status_code":200}}
      """;

  @TempDir private Path folder;

  @Test
  void readsParquetAndJsonLinesAlike() throws Exception {
    exportRows("parquet", "select * from audit");
    exportRows("json", "select * from audit");

    assertThat(read("export.parquet"))
        .hasSize(2)
        .first()
        .asString()
        .contains("2026-10-25 01:30:00.123456+00", "Zoë@example.com", "503", "said \"no\"");
    assertThat(read("export.json")).isEqualTo(read("export.parquet"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "json"})
  void leavesColumnsEmptyThatAFileLacks(String format) throws Exception {
    exportRows(format, "select event_time, event_date, service_name, action_name from audit");

    assertThat(read("export." + format)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "json"})
  void readsAFileWithColumnsAndFieldsOfItsOwn(String format) throws Exception {
    exportRows(
        format,
        """
        select
            'new' as added_lately,
            action_name, service_name, event_date, event_time,
            {'subject_name': 'first', 'email': 'swapped@example.com', 'added': 1} as user_identity,
            {'run_as': 'b'} as identity_metadata
        from audit
        """);

    assertThat(read("export." + format))
        .hasSize(2)
        .allSatisfy(row -> assertThat(row).contains("'email': swapped@example.com"))
        .allSatisfy(row -> assertThat(row).contains("'run_as': b"));
  }

  @Test
  void readsEveryFileOfTheGlob() throws Exception {
    Files.writeString(folder.resolve("one.json"), GOOD_LINE);
    Files.writeString(folder.resolve("two.json"), GOOD_LINE + GOOD_LINE);

    assertThat(read("*.json")).hasSize(3);
  }

  @Test
  void saysWhichGlobMatchesNoFile() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("nothing-*.parquet"))
        .withMessageContainingAll("TELEMETRY_AUDIT_FILES", "nothing-*.parquet");
  }

  @Test
  void saysWhichFileIsNoParquet() throws IOException {
    Files.writeString(folder.resolve("text.parquet"), GOOD_LINE);

    assertRefused("text.parquet", "no Parquet file");
  }

  @Test
  void namesNoColumnWhereNothingOfAFileCanBeRead() throws IOException {
    Files.writeString(folder.resolve("plain.json.gz"), GOOD_LINE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("plain.json.gz"))
        .withMessageContaining("plain.json.gz: it cannot be read");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"event_time\":", "no JSON at all", "{\"event_time\" \"2026\"}", "[1, 2]"})
  void saysWhichRowOfAFileIsNoJson(String line) throws IOException {
    Files.writeString(folder.resolve("broken.json"), GOOD_LINE + line + "\n" + GOOD_LINE);

    assertRefused("broken.json", "row 2 is no JSON object");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "event_time      | \"2026-11-23T05:16:07.123Z\" | \"yesterday\"",
        "event_date      | \"2026-11-23\"               | \"2026-13-45\"",
        "request_params  | {\"app_name\":\"sales\"}     | [\"sales\"]",
        "response        | {\"status_code\":200}        | {\"status_code\":\"fine\"}",
        "response        | {\"status_code\":200}        | 200"
      })
  void saysWhichColumnOfAJsonFileHasTheWrongType(String column, String good, String bad)
      throws IOException {
    Files.writeString(folder.resolve("types.json"), GOOD_LINE + GOOD_LINE.replace(good, bad));

    assertRefused("types.json", "column " + column);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "event_time     | 'yesterday'",
        "event_date     | 'today'",
        "request_params | 'sales'",
        "response       | {'status_code': 'fine', 'error_message': null, 'result': null}"
      })
  void saysWhichColumnOfAParquetFileHasTheWrongType(String column, String bad) throws Exception {
    exportRows("parquet", "select * replace (%s as %s) from audit".formatted(bad, column));

    assertRefused("export.parquet", "column " + column);
  }

  @ParameterizedTest
  @CsvSource({
    "parquet, event_time", "parquet, event_date", "parquet, service_name", "parquet, action_name",
    "json, event_time", "json, event_date", "json, service_name", "json, action_name"
  })
  void saysWhichRequiredColumnIsMissing(String format, String column) throws Exception {
    exportRows(format, "select * exclude (%s) from audit".formatted(column));

    assertRefused("export." + format, "column " + column);
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "json"})
  void saysWhichRequiredColumnHasARowWithoutValue(String format) throws Exception {
    exportRows(
        format,
        "select * replace (case when action_name = 'openApp' then event_date end as event_date)"
            + " from audit");

    assertRefused("export." + format, "column event_date");
  }

  private void assertRefused(String file, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(file))
        .withMessageContainingAll(folder.resolve(file).toString(), why);
  }

  /** The table that the product makes of the files, a text a row. */
  private List<String> read(String glob) throws SQLException {
    EmbeddedDatabase embedded = new EmbeddedDatabase(SqlFilesOnClasspath.open());
    try (HikariDataSource source = embedded.withFiles(folder.resolve(glob).toString());
        Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "select cast(audit as varchar) as text from audit order by event_time")) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString("text"));
      }
      return texts;
    }
  }

  /** Writes two audit rows, as a query shapes them, to a file named export. */
  private void exportRows(String format, String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set TimeZone = 'UTC'");
      statement.execute(SqlFilesOnClasspath.open().read("duckdb/audit_schema.sql"));
      statement.execute(ROWS);
      statement.execute(
          "copy (%s) to '%s' (format %s)"
              .formatted(query, folder.resolve("export." + format), format));
    }
  }
}
