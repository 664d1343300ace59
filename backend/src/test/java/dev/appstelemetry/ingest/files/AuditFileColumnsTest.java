package dev.appstelemetry.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Missing, additional and differently named columns. */
class AuditFileColumnsTest extends AuditFileFixture {

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "json"})
  void fillsMissingColumnsWithNull(String format) throws Exception {
    exportRows(
        format,
        "select event_time, service_name, action_name, user_identity, request_params, response"
            + " from audit");

    assertThat(read("export." + format)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "json"})
  void ignoresAdditionalColumnsAndFields(String format) throws Exception {
    exportRows(
        format,
        """
        select
            'new' as added_lately,
            action_name, service_name, event_date, event_time, request_params, response,
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
  void reportsMissingOptionalColumns() throws Exception {
    Files.writeString(folder.resolve("good.json"), GOOD_LINE);

    read("good.json");

    assertThat(report().missingColumns()).containsExactly("event_id", "workspace_id");
  }

  @ParameterizedTest
  @CsvSource({
    "parquet, event_time", "parquet, service_name", "parquet, action_name",
    "parquet, request_params", "parquet, response", "parquet, user_identity",
    "json, event_time", "json, service_name", "json, action_name",
    "json, request_params", "json, response", "json, user_identity"
  })
  void namesAMissingRequiredColumnAndTheColumnsFound(String format, String column)
      throws Exception {
    exportRows(format, "select * exclude (%s), 1 as old_%s from audit".formatted(column, column));

    assertRefused(
        "export." + format, "column " + column + ": the column is missing", "old_" + column);
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "json"})
  void derivesTheDateFromTheTime(String format) throws Exception {
    exportRows(
        format,
        "select * replace (case action_name when 'openApp' then date '1999-01-01' end as"
            + " event_date) from audit");

    assertThat(read("export." + format))
        .hasSize(2)
        .allSatisfy(row -> assertThat(row).contains("'event_date': 2026-10-25"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "json"})
  void acceptsOtherSpellingsOfNames(String format) throws Exception {
    exportRows(
        format,
        """
        select
            event_time as EVENT_TIME, service_name as serviceName, action_name as "Action-Name",
            workspace_id as workspaceID, event_id as EventId,
            {'Email': user_identity.email, 'subjectName': null} as userIdentity,
            {
                'STATUS_CODE': response.status_code,
                'errorMessage': response.error_message,
                'result': null
            } as Response,
            request_params as requestParams,
            {'runBy': identity_metadata.run_by, 'runAsDisplayName': 'd'} as identityMetadata
        from audit
        """);

    assertThat(read("export." + format))
        .hasSize(2)
        .first()
        .asString()
        .contains("Zoë@example.com", "503", "said \"no\"", "app_name=sales", "'run_by': a");
    assertThat(report().missingColumns()).isEmpty();
  }

  @Test
  void acceptsDifferentSpellingsWithinAFile() throws Exception {
    Files.writeString(
        folder.resolve("mixed.json"),
        GOOD_LINE
            + GOOD_LINE.replace("event_time", "eventTime").replace("status_code", "statusCode"));

    assertThat(read("mixed.json"))
        .hasSize(2)
        .allSatisfy(row -> assertThat(row).contains("05:16:07.123", "'status_code': 200"));
  }

  @Test
  void refusesSpellingsThatDifferOnlyInCase() throws Exception {
    Files.writeString(
        folder.resolve("case.json"), GOOD_LINE + GOOD_LINE.replace("event_time", "EVENT_TIME"));

    assertRefused("case.json", "column EVENT_TIME: some rows spell it event_time");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "response       | {'code': 503, 'message': 'no'}         | status_code",
        "response       | {'status_code': 503, 'error': 'no'}    | error_message",
        "user_identity  | {'userName': 'ann@example.com'}        | email"
      })
  void refusesAColumnWithARenamedField(String column, String value, String field) throws Exception {
    for (String format : new String[] {"parquet", "json"}) {
      exportRows(format, "select * replace (%s as %s) from audit".formatted(value, column));

      assertRefused(
          "export." + format, "column " + column + ": the field " + field + " is missing");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "response, status_code", "response, statusCode", "response, response.status_code",
    "response, errorMessage", "user_identity, email", "user_identity, userIdentity_email",
    "request_params, app_name", "request_params, request_params.name"
  })
  void refusesAFlattenedColumn(String column, String name) throws Exception {
    for (String format : new String[] {"parquet", "json"}) {
      exportRows(format, "select * exclude (%s), 'x' as \"%s\" from audit".formatted(column, name));

      assertRefused("export." + format, "column " + name, "a part of the column " + column);
    }
  }
}
