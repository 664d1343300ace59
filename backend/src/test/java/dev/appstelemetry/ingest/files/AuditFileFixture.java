package dev.appstelemetry.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.appstelemetry.failure.SettingsProblem;
import dev.appstelemetry.ingest.files.FilesReport.UnreadableRow;
import dev.appstelemetry.sql.SqlFilesOnClasspath;
import dev.appstelemetry.store.embedded.AuditStage.Counts;
import dev.appstelemetry.store.embedded.AuditTables;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

/** Writes audit files to a folder and reads them. */
abstract class AuditFileFixture {

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

  static final String GOOD_LINE =
      """
      {"event_time":"2026-11-23T05:16:07.123Z","event_date":"2026-11-23","service_name":"apps",\
      "action_name":"openApp","request_params":{"app_name":"sales"},"response":{"status_code":200},"user_identity":null}
      """;

  @TempDir Path folder;
  @TempDir private Path copies;
  private final List<FilesReport> reports = new ArrayList<>();

  void assertUnreadable(String file, long rows, long first, String reason) {
    assertThat(report().unreadableRows()).isEqualTo(rows);
    UnreadableRow example = report().firstUnreadable();
    assertThat(example).isNotNull();
    assertThat(example.file()).isEqualTo(folder.resolve(file).toString());
    assertThat(example.row()).isEqualTo(first);
    assertThat(example.reason()).startsWith(reason);
  }

  /** Expects a message of one line. */
  void assertRefused(String setting, String... words) {
    assertThatExceptionOfType(SettingsProblem.class)
        .isThrownBy(() -> read(setting))
        .withMessageContainingAll(words)
        .satisfies(problem -> assertThat(problem.getMessage()).doesNotContain("\n"));
  }

  FilesReport report() {
    return reports.get(reports.size() - 1);
  }

  /** Reads the audit table built from the files, one text per row. */
  List<String> read(String glob) throws SQLException {
    try (Connection connection = AuditTables.open(SqlFilesOnClasspath.open());
        Statement statement = connection.createStatement()) {
      SqlSession session = new SqlSession(connection);
      List<FileVersion> files =
          AuditFilePaths.of(folder + "/" + glob).matching(session).stream()
              .map(FileVersion::of)
              .toList();
      reports.add(
          FilesReport.of(
              new AuditFiles(session, copies, relation -> add(statement, relation), e -> false)
                  .read(files),
              0,
              Instant.EPOCH,
              null));
      ResultSet rows =
          statement.executeQuery(
              "select cast(audit as varchar) as text from audit order by event_time");
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString("text"));
      }
      return texts;
    }
  }

  private static Counts add(Statement statement, String relation) throws SQLException {
    long all = statement.executeLargeUpdate("insert into audit by name from " + relation);
    long unreadable = statement.executeLargeUpdate("delete from audit where event_time is null");
    return new Counts(all - unreadable, unreadable);
  }

  /** Writes the result of a query over two audit rows to a file named export. */
  void exportRows(String format, String query) throws SQLException {
    exportRows("export." + format, format, query);
  }

  void exportRows(String file, String format, String query) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set TimeZone = 'UTC'");
      statement.execute(SqlFilesOnClasspath.open().read("duckdb/audit_schema.sql"));
      statement.execute(ROWS);
      statement.execute(
          "copy (%s) to '%s' (format %s)".formatted(query, folder.resolve(file), format));
    }
  }
}
