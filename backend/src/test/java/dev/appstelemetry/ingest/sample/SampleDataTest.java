package dev.appstelemetry.ingest.sample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.sql.SqlFiles;
import dev.appstelemetry.sql.SqlFilesOnClasspath;
import dev.appstelemetry.store.embedded.AuditTables;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks the sample for ends on a workday and on Sundays with clock changes. */
@ParameterizedClass
@ValueSource(strings = {"2026-11-23T05:16:07.123Z", "2026-03-29T01:30:00Z", "2026-11-01T06:30:00Z"})
class SampleDataTest {

  private static final String VIEWS =
      """
      create view events as
      select
          event_time,
          cast(event_time as date) as day,
          date_diff('day', cast(event_time as date), date '%s') as age,
          nullif(lower(trim(user_identity.email)), '') as user,
          coalesce(response.status_code >= 400, false) or coalesce(response.error_message <> '', false) as failed
      from audit
      where service_name = 'apps' and action_name in ('openApp', 'startApp', 'accessApp', 'viewApp', 'executeApp');

      create view people as select * from events where user like '%%@%%';

      create view days as
      select
          day,
          min(age) as age,
          isodow(day) > 5 as weekend,
          count(*) as events,
          100 * count(*) filter (where failed) / count(*) as error_rate
      from events
      group by day;
      """;

  private static Connection connection;

  @Parameter private Instant end;

  @BeforeParameterizedClassInvocation
  static void createSample(Instant end) throws SQLException {
    SqlFiles files = SqlFilesOnClasspath.open();
    connection = AuditTables.open(files);
    try (Statement statement = connection.createStatement()) {
      new SampleSource(files, 42, Clock.fixed(end, ZoneOffset.UTC)).fill(statement);
      statement.execute(VIEWS.formatted(end.toString().substring(0, 10)));
    }
  }

  @AfterParameterizedClassInvocation
  static void dropSample() throws SQLException {
    connection.close();
  }

  @Test
  void has400000EventsAmongRowsOfOtherServices() throws SQLException {
    assertThat(number("select count(*) from events")).isGreaterThanOrEqualTo(400_000);
    assertThat(number("select count(*) from audit where service_name <> 'apps'")).isGreaterThan(0);
  }

  @Test
  void coversThe180DaysThatEndNow() throws SQLException {
    assertThat(number("select count(*) from days where age between 0 and 179")).isEqualTo(180);
    assertThat(number("select count(*) from days")).isEqualTo(180);
    assertThat(number("select count(*) from audit where event_time > timestamptz '" + end + "'"))
        .isZero();
  }

  @Test
  void hasAbout1500UsersAnd40Apps() throws SQLException {
    assertThat(number("select count(distinct user) from people")).isBetween(1400.0, 1600.0);
    assertThat(
            number(
                """
                select count(distinct app)
                from (
                    select name as app from sample_apps
                    union all
                    select request_params['app_name'] from audit where action_name = 'openApp'
                )
                where trim(app) <> ''
                """))
        .isEqualTo(40);
  }

  @ParameterizedTest
  @ValueSource(ints = {7, 30, 90})
  void hasEnoughUsersInEverySegmentAndStatus(int days) throws SQLException {
    Map<String, Double> counts =
        row(
            """
            select
                count(*) as listed,
                count(*) filter (where clicks >= 100) as power,
                count(*) filter (where clicks between 50 and 99) as active,
                count(*) filter (where clicks between 10 and 49) as regular,
                count(*) filter (where clicks < 10) as casual,
                count(*) filter (where age <= 7) as seen_lately,
                count(*) filter (where age between 8 and 30) as at_risk,
                count(*) filter (where age > 30) as inactive
            from (
                select user, min(age) as age, count(*) filter (where age < %d) as clicks
                from people where age < 90 group by user
            )
            """
                .formatted(days));

    assertThat(counts)
        .allSatisfy((name, count) -> assertThat(count / counts.get("listed")).isGreaterThan(0.03));
  }

  @Test
  void isQuietAtWeekends() throws SQLException {
    assertThat(
            number(
                """
                select max(quiet / busy)
                from (
                    select
                        max(events) filter (where weekend) as quiet,
                        avg(events) filter (where not weekend) as busy
                    from days where age > 0
                    group by date_trunc('week', day)
                    having count(*) = 7
                )
                """))
        .isLessThan(0.25);
  }

  @Test
  void dipsAtLunchtime() throws SQLException {
    Map<String, Double> hours =
        row(
            """
            select
                count(*) filter (where hour = 11) as before,
                count(*) filter (where hour = 12) as lunch,
                count(*) filter (where hour = 13) as after
            from (select hour(timezone('Europe/Berlin', event_time)) as hour from events)
            """);

    assertThat(hours.get("lunch"))
        .isLessThan(0.75 * hours.get("before"))
        .isLessThan(0.75 * hours.get("after"));
  }

  @Test
  void growsOverTheHalfYear() throws SQLException {
    assertThat(
            number(
                "select count(*) filter (where age < 30) / count(*) filter (where age >= 150) from"
                    + " events"))
        .isGreaterThan(1.5);
  }

  @ParameterizedTest
  @CsvSource({"180, 4, 18", "30, 1, 6", "7, 1, 2"})
  void crossesTheErrorThresholdOnSomeCompleteDays(int days, double minimum, double maximum)
      throws SQLException {
    assertThat(
            number("select count(*) from days where error_rate >= 5 and age between 1 and " + days))
        .isBetween(minimum, maximum);
  }

  @Test
  void hasNewAndLeavingUsers() throws SQLException {
    Map<String, Double> counts =
        row(
            """
            select
                count(*) filter (where first_age < 30) as joined_lately,
                count(*) filter (where first_age >= 150 and last_age >= 60) as left_long_ago
            from (select user, max(age) as first_age, min(age) as last_age from people group by user)
            """);

    assertThat(counts).allSatisfy((name, count) -> assertThat(count).isGreaterThan(20));
  }

  @ParameterizedTest
  @CsvSource({
    "createApp, json_extract_string(request_params['app']; '$.name')",
    "deployApp, request_params['app_name']",
    "stopApp, request_params['name']",
    "startApp, request_params['name']",
    "changeAppsAcl, request_params['request_object_id']"
  })
  void namesAppsUnderTheRequestParameterOfEachAction(String action, String name)
      throws SQLException {
    assertThat(
            number(
                "select count(*) from audit where action_name = '%s' and %s is not null"
                    .formatted(action, name.replace(';', ','))))
        .isGreaterThan(4);
  }

  @Test
  void hasSignInsToTheAppsOfTheInventory() throws SQLException {
    assertThat(
            number(
                """
                select count(*) from audit
                where action_name = 'mintOAuthToken'
                    and request_params['client_id'] in (select oauth2_app_client_id from sample_apps)
                """))
        .isGreaterThan(10_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "user_identity is null",
        "user_identity.email = ''",
        "user_identity.email <> lower(trim(user_identity.email))",
        "user_identity.email = 'System-User'",
        "regexp_full_match(user_identity.email, '[0-9a-f-]{36}')",
        "request_params is null",
        "trim(request_params['app_name']) = ''",
        "request_params['app_id'] is not null",
        "not json_valid(request_params['app'])",
        "response is null",
        "response.status_code = 302",
        "response.status_code is null and response.error_message is not null",
        "response.status_code = 200 and response.error_message <> ''"
      })
  void hasRowsWithEveryDefect(String defect) throws SQLException {
    assertThat(number("select count(*) from audit where service_name = 'apps' and " + defect))
        .isGreaterThan(0);
  }

  private static double number(String query) throws SQLException {
    return row(query).values().iterator().next();
  }

  /** The single row of a query by column. */
  private static Map<String, Double> row(String query) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      Map<String, Double> row = new LinkedHashMap<>();
      for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
        row.put(result.getMetaData().getColumnLabel(column), result.getDouble(column));
      }
      return row;
    }
  }
}
