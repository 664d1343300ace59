package dev.appstelemetry.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.store.EventStore;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values, unreadable rows and duplicate events. */
class AuditFileRowsTest extends AuditFileFixture {

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"event_time\":", "no JSON at all", "{\"event_time\" \"2026\"}", "[1, 2]", "{}"})
  void countsInvalidJsonRows(String line) throws Exception {
    Files.writeString(folder.resolve("broken.json"), GOOD_LINE + line + "\n" + GOOD_LINE);

    assertThat(read("broken.json")).hasSize(2);
    assertUnreadable("broken.json", 1, 2, "it is not a JSON object");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "event_time      | \"2026-11-23T05:16:07.123Z\" | \"yesterday\"",
        "event_time      | \"2026-11-23T05:16:07.123Z\" | \"2026-11-23\"",
        "event_time      | \"2026-11-23T05:16:07.123Z\" | \"infinity\"",
        "event_time      | \"2026-11-23T05:16:07.123Z\" | 20261123051607",
        "event_time      | \"2026-11-23T05:16:07.123Z\" | null",
        "service_name    | \"apps\"                     | null",
        "action_name     | \"openApp\"                  | null",
        "request_params  | {\"app_name\":\"sales\"}     | [\"sales\"]",
        "request_params  | {\"app_name\":\"sales\"}     | {\"app_name\":\"a\",\"app_name\":\"b\"}",
        "response        | {\"status_code\":200}        | {\"status_code\":\"fine\"}",
        "response        | {\"status_code\":200}        | {\"status_code\":{\"is\":200}}",
        "response        | {\"status_code\":200}        | 200"
      })
  void countsJsonRowsWithAWrongTypeAndNamesTheColumn(String column, String good, String bad)
      throws Exception {
    String badLine = GOOD_LINE.replace(good, bad);
    Files.writeString(folder.resolve("types.json"), GOOD_LINE + GOOD_LINE + badLine);
    Files.writeString(folder.resolve("only.json"), badLine + badLine);

    assertThat(read("types.json")).hasSize(2);
    assertUnreadable("types.json", 1, 3, "column " + column);
    assertRefused("only.json", "only.json, row 1: column " + column);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "event_time     | 'yesterday'",
        "event_time     | date '2026-10-25'",
        "request_params | 'sales'",
        "response       | {'status_code': 'fine', 'error_message': null, 'result': null}",
        "response       | 500",
        "user_identity  | 'ann@example.com'"
      })
  void namesAParquetColumnWithAWrongType(String column, String bad) throws Exception {
    exportRows("parquet", "select * replace (%s as %s) from audit".formatted(bad, column));

    assertRefused("export.parquet", "row 1: column " + column);
  }

  @Test
  void countsUnreadableParquetRows() throws Exception {
    exportRows(
        "parquet",
        "select * replace (case action_name when 'viewApp' then 'never' else event_time::varchar"
            + " end as event_time) from audit");

    assertThat(read("export.parquet")).hasSize(1);
    assertUnreadable("export.parquet", 1, 2, "column event_time");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1795410967",
        "1795410967000",
        "1795410967000000",
        "1795410967000000000",
        "\"1795410967000\"",
        "1795410967.0",
        "\"2026-11-23 05:16:07\"",
        "\"2026-11-23T06:16:07+0100\"",
        "\"2026-11-23 05:16:07.000 UTC\""
      })
  void readsJsonTimesInAllFormats(String time) throws Exception {
    Files.writeString(
        folder.resolve("times.json"), GOOD_LINE.replace("\"2026-11-23T05:16:07.123Z\"", time));

    assertThat(read("times.json"))
        .singleElement()
        .asString()
        .contains("2026-11-23 05:16:07+00", "'event_date': 2026-11-23");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"epoch_ms(event_time)", "cast(event_time as timestamp)", "epoch(event_time)"})
  void readsParquetTimesOfAllTypes(String time) throws Exception {
    exportRows("parquet", "select * replace (%s as event_time) from audit".formatted(time));

    assertThat(read("export.parquet")).first().asString().contains("2026-10-25 01:30:00.12");
  }

  @Test
  void readsIdsAndCodesWrittenByPandas() throws Exception {
    exportRows(
        "parquet",
        """
        select * replace (
            case action_name when 'openApp' then 1234567890123456::double else 'nan'::double end as workspace_id,
            {
                'status_code': case action_name when 'openApp' then 503::double else 'nan'::double end,
                'error_message': null, 'result': null
            } as response,
            {'app_name': 'sales', 'other': null} as request_params,
            '{"email": "ann@example.com"}' as user_identity
        ) from audit
        """);

    assertThat(read("export.parquet"))
        .hasSize(2)
        .allSatisfy(row -> assertThat(row).contains("app_name=sales", "ann@example.com"))
        .first()
        .asString()
        .contains("'workspace_id': 1234567890123456,", "'status_code': 503");
    Files.writeString(
        folder.resolve("ids.json"),
        GOOD_LINE.replace("{\"event", "{\"workspace_id\":111.0,\"event"));
    assertThat(read("ids.json")).singleElement().asString().contains("'workspace_id': 111,");
  }

  @Test
  void countsEventsOnceAndEveryRowWithoutAnId() throws Exception {
    String named = GOOD_LINE.replace("{\"event", "{\"event_id\":\"e1\",\"event");
    String blank = GOOD_LINE.replace("{\"event", "{\"event_id\":\" \",\"event");
    Files.writeString(folder.resolve("one.json"), named + GOOD_LINE + blank + named);
    Files.writeString(folder.resolve("two.json"), named + GOOD_LINE + blank);

    FileSource source = FileSources.inMemory(folder + "/*.json");
    try (EventStore store = source.open();
        Connection connection = store.connections().getConnection();
        Statement statement = connection.createStatement();
        ResultSet events = statement.executeQuery("select count(*) from events")) {
      events.next();
      assertThat(events.getLong(1)).isEqualTo(5);
    }
    FilesReport report = source.report().orElseThrow();
    assertThat(report.rows()).isEqualTo(5);
    assertThat(report.doubledRows()).isEqualTo(2);
  }
}
