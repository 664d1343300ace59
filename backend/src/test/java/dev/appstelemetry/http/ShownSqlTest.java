package dev.appstelemetry.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.filter.AppKey;
import io.micronaut.context.annotation.Property;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
@Property(name = "telemetry.now", value = "2026-11-23T09:30:00.123456Z")
class ShownSqlTest {

  private final RunningServer server;
  private final Router router;

  ShownSqlTest(RunningServer server, Router router) {
    this.server = server;
    this.router = router;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kpi-summary",
        "dau-trend",
        "top-apps",
        "usage-heatmap",
        "error-monitoring",
        "app-failures",
        "user-cohorts",
        "user-segmentation",
        "apps",
        "app-changes"
      })
  void readsTheAuditTableWithoutParametersWhateverTheSource(String query) throws Exception {
    String sql = sql(query + "/sql?days=7&timeZone=Europe/Berlin&signal=all");

    assertThat(sql)
        .startsWith("-- Apps Telemetry, " + query.replace('-', '_') + ": ")
        .contains("-- Reads: system.access.audit, while the dashboard shows sample data\n")
        .contains("from system.access.audit as audit")
        .contains("convert_timezone('Europe/Berlin', ")
        .doesNotContain("epoch_us", "make_timestamp", "materialized", "{{", "?");
    assertThat(sql.replaceAll("(?m)^ *--.*$", "")).doesNotContainPattern("[ (]:[a-z]");
  }

  @Test
  void describesFigureTimeAndFiltersFirst() throws Exception {
    String sql =
        sql(
            "top-apps/sql?from=2026-10-01&to=2026-10-31&timeZone=America/New_York&signal=action"
                + "&app=sales&app=_&user=O'Neil@example.com&includeServicePrincipals=true"
                + "&dayOfWeek=1&hour=6&segment=POWER&activity=AT_RISK&limit=3");

    assertThat(sql)
        .startsWith(
            """
            -- Apps Telemetry, top_apps: the apps with the most interactions, their ranks now and in the previous period, and the number of all interactions
            -- Rows: one row per app with an interaction in the window, including 'Unknown app'
            -- Reads: system.access.audit, while the dashboard shows sample data
            -- Time: 2026-10-01 to 2026-10-31 in America/New_York, without events after 2026-11-23T09:30:00.123456Z
            -- Interactions: actions 'openApp', 'startApp', 'accessApp', 'viewApp', 'executeApp'
            -- Workspaces: all
            -- Apps: 'Unknown app', 'sales'
            -- Users: 'o\\'neil@example.com'
            -- Service principals: count as users
            -- Weekday: Monday
            -- Hour of the day: 6
            -- Segment: POWER
            -- Activity status: AT_RISK
            -- Own parameters: limit 3, previous end '2026-10-01T04:00:00Z'
            """)
        .endsWith("limit 3\n");
  }

  @Test
  void namesAppsOfAKeyByNameAndWorkspace() throws Exception {
    String apps =
        List.of(new AppKey("222", "", "sales"), new AppKey("222", "17", "a\nb")).stream()
            .map(key -> "&app=" + AppKey.id(key))
            .collect(Collectors.joining());

    assertThat(sql("dau-trend/sql?days=7" + apps))
        .contains("'a\\nb' in workspace '222' (incarnation '17')")
        .contains("'sales' in workspace '222'")
        .contains("'222//sales'", "'222/17/a\\nb'");
  }

  @Test
  void endsWhereTheAnswerEnds() throws Exception {
    JsonNode answer = server.getJson("/api/v1/kpi-summary?days=7");
    String asOf = answer.get("meta").get("asOf").getStringValue();

    JsonNode shown = server.getJson("/api/v1/kpi-summary/sql?days=7&asOf=" + asOf);

    assertThat(asOf).isEqualTo("2026-11-23T09:30:00.123456Z");
    assertThat(shown.get("asOf").getStringValue()).isEqualTo(asOf);
    assertThat(shown.get("sql").getStringValue())
        .contains("audit.event_time < cast('2026-11-23T09:30:00.123457Z' as timestamp)");
  }

  @Test
  void computesTheWindowAtTheInstantOfTheFigures() throws Exception {
    String sql = sql("dau-trend/sql?days=2&asOf=2026-11-20T23:59:59Z");

    assertThat(sql)
        .contains(
            "-- Time: 2026-11-19 to 2026-11-20 in UTC, without events after 2026-11-20T23:59:59Z")
        .contains("cast('2026-11-19T00:00:00Z' as timestamp)")
        .contains("cast('2026-11-20T23:59:59.000001Z' as timestamp)");
  }

  @Test
  void showsTheSameForAWindowInDays() throws Exception {
    String asOf = "&asOf=2026-11-20T12:00:00Z";

    assertThat(sql("user-cohorts/sql?days=2" + asOf))
        .isEqualTo(sql("user-cohorts/sql?from=2026-11-19&to=2026-11-20" + asOf));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "asOf=2026-11-23T09:30:00.123457Z",
        "asOf=1999-12-31T23:59:59Z",
        "asOf=2026-11-23",
        "asOf=",
        "asOf=2026-11-20T12:00:00Z&asOf=2026-11-20T12:00:00Z",
        "asOf=2026-11-20T12:00:00Z&from=2026-11-22&to=2026-11-23",
        "limit=1",
        "days=0",
        "format=csv"
      })
  void refusesInvalidParameters(String parameters) throws Exception {
    HttpResponse<String> response = server.get("/api/v1/dau-trend/sql?" + parameters);

    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(server.json(response).get("code").getStringValue()).isEqualTo("INVALID_PARAMETER");
  }

  @Test
  void writesTextsOfTheViewerAsLiterals() throws Exception {
    String sql =
        sql(
            "user-segmentation/sql?app=%27%29%3B%20drop%20table%20x%3B%20--%0Aselect%201"
                + "&search=%5C%27%20%24%7Bsystem%3Auser.name%7D&user=a%0Ab");

    assertThat(sql)
        .contains("-- Apps: '\\'); drop table x; --\\nselect 1'\n")
        .contains("-- Users: 'a\\nb'\n")
        .contains("contains(user_activity.user_name, '\\\\\\' \\u0024{system:user.name}')")
        .doesNotContain("${", "\nselect 1");
  }

  @Test
  void existsForEveryQueryWithAnExport() {
    Set<String> paths =
        router
            .uriRoutes()
            .map(route -> route.getUriMatchTemplate().toPathString())
            .collect(Collectors.toSet());

    List<String> exports = paths.stream().filter(path -> path.endsWith("/export")).toList();

    assertThat(exports).hasSize(10);
    assertThat(paths).containsAll(exports.stream().map(p -> p.replace("/export", "/sql")).toList());
  }

  @Test
  void runsNoQueryOfItsOwn() throws Exception {
    var unused = sql("error-monitoring/sql?days=5");

    assertThat(server.get("/metrics").body()).doesNotContain("query=\"error_monitoring\"");
  }

  private String sql(String path) throws Exception {
    HttpResponse<String> response = server.get("/api/v1/" + path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return server.json(response).get("sql").getStringValue();
  }
}
