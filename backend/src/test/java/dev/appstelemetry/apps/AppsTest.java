package dev.appstelemetry.apps;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The apps of the sample, which cover every filterable state. */
@MicronautTest(transactional = false)
@Property(name = "telemetry.now", value = "2026-11-23T09:30:00Z")
class AppsTest {

  private final EmbeddedServer server;
  private final JsonMapper json;
  private final HttpClient client = HttpClient.newHttpClient();

  AppsTest(EmbeddedServer server, JsonMapper json) {
    this.server = server;
    this.json = json;
  }

  @Test
  void listsEveryAppOnceExceptTheUnknown() throws Exception {
    List<String> names = texts(rows(""), "app");

    assertThat(names).hasSize(40).doesNotHaveDuplicates().doesNotContain("Unknown app");
  }

  @Test
  void returnsAppsInEveryFilterableState() throws Exception {
    List<JsonNode> rows = rows("");

    assertThat(rows).as("never opened").anyMatch(never("lastUsed", "inventory"));
    assertThat(rows)
        .as("running but unused")
        .anyMatch(row -> is(row, "appState", "RUNNING") && number(row, "daysSinceLastUse") > 30);
    assertThat(rows).as("crashed").anyMatch(row -> is(row, "appState", "CRASHED"));
    assertThat(rows).as("stopped").anyMatch(row -> is(row, "computeState", "STOPPED"));
    assertThat(rows)
        .as("inactive owner")
        .anyMatch(row -> number(row, "daysSinceOwnerSeen") > 30 && number(row, "interactions") > 0);
    assertThat(rows).as("deleted").anyMatch(row -> is(row, "known", "audit"));
  }

  @Test
  void countsTheChosenSignalAndReturnsBoth() throws Exception {
    Map<String, JsonNode> actions = byName(rows("?days=7&signal=action"));
    Map<String, JsonNode> signIns = byName(rows("?days=7&signal=sign-in"));
    Map<String, JsonNode> all = byName(rows("?days=7&signal=all"));

    assertThat(all).hasSize(40);
    all.forEach(
        (app, row) -> {
          assertThat(number(row, "interactions"))
              .isEqualTo(number(row, "actions") + number(row, "signIns"));
          assertThat(number(actions.get(app), "interactions")).isEqualTo(number(row, "actions"));
          assertThat(number(signIns.get(app), "interactions")).isEqualTo(number(row, "signIns"));
          assertThat(signIns.get(app).get("lastUsed")).isEqualTo(row.get("lastUsed"));
        });
    assertThat(all.values()).anyMatch(row -> number(row, "signIns") > 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"action", "sign-in", "all"})
  void matchesTheOverviewForEveryApp(String signal) throws Exception {
    String period = "?days=30&timeZone=Asia/Kolkata&signal=" + signal;
    Map<String, JsonNode> apps = byName(rows(period));
    JsonNode top = json(get("/api/v1/top-apps" + period + "&limit=1000")).get("data");

    assertThat(top.size()).isGreaterThan(30);
    top.values()
        .forEach(
            row -> {
              JsonNode app = apps.get(row.get("app").getStringValue());
              if (app == null) {
                assertThat(row.get("app").getStringValue()).isEqualTo("Unknown app");
              } else {
                assertThat(app.get("interactions")).isEqualTo(row.get("interactions"));
                assertThat(app.get("uniqueUsers")).isEqualTo(row.get("uniqueUsers"));
              }
            });
  }

  @Test
  void findsTheLastUseAfterAPastWindow() throws Exception {
    Map<String, JsonNode> past = byName(rows("?from=2026-09-01&to=2026-09-07"));
    Map<String, JsonNode> now = byName(rows("?days=1"));

    assertThat(past.get("sales-explorer").get("lastUsed"))
        .isEqualTo(now.get("sales-explorer").get("lastUsed"));
    assertThat(number(past.get("sales-explorer"), "daysSinceLastUse")).isZero();
  }

  @ParameterizedTest(name = "{0} names {1}")
  @CsvSource({
    "?app=sales, app",
    "?user=a@b.c, user",
    "?segment=POWER, segment",
    "?limit=3, limit",
    "?days=0, days",
    "?days=7&days=8, days",
    "?timeZone=Mars/Olympus, timeZone",
    "?signal=rumour, signal",
    "?includeServicePrincipals=perhaps, includeServicePrincipals",
    "?from=2026-11-01, to",
    "?fresh=soon, fresh",
    "/export, format"
  })
  void refusesUnknownParameters(String query, String parameter) throws Exception {
    for (int time = 1; time <= 2; time++) {
      HttpResponse<String> refused = get("/api/v1/apps" + query);

      assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
      assertThat(json(refused).get("parameter").getStringValue()).isEqualTo(parameter);
    }
  }

  @Test
  void returnsNotModifiedForAMatchingEntityTag() throws Exception {
    String tag = get("/api/v1/apps?days=7").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> again = get("/api/v1/apps?days=7", "If-None-Match", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(get("/api/v1/apps?days=8", "If-None-Match", tag).statusCode()).isEqualTo(200);
  }

  @Test
  void exportsTheSameRows() throws Exception {
    String csv = get("/api/v1/apps/export?format=csv&days=7&signal=all").body();

    assertThat(csv.lines().skip(1).map(line -> line.replaceAll(",.*", "")))
        .containsExactlyElementsOf(texts(rows("?days=7&signal=all"), "app"));
    assertThat(
            get("/api/v1/apps/export?format=xlsx")
                .headers()
                .firstValue("Content-Disposition")
                .orElseThrow())
        .contains("apps_2026-10-25_2026-11-23.xlsx");
  }

  @Test
  void exportsTheSelectionAndNamesItInTheFileName() throws Exception {
    HttpResponse<String> file =
        get("/api/v1/apps/export?format=csv&show=crashed&search=%20E&sort=app&order=asc");

    assertThat(file.body().lines().skip(1).map(line -> line.replaceAll(",.*", "")))
        .containsExactlyElementsOf(
            rows("").stream()
                .filter(row -> is(row, "appState", "CRASHED"))
                .map(row -> row.get("app").getStringValue())
                .sorted()
                .toList());
    assertThat(file.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("apps_crashed_e_app-asc_2026-10-25_2026-11-23.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"show=broken", "idle=0", "sort=shoe", "order=up", "what=x"})
  void refusesAnUnknownSelection(String selection) throws Exception {
    HttpResponse<String> refused = get("/api/v1/apps/export?format=csv&" + selection);

    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
    assertThat(json(refused).get("parameter").getStringValue())
        .isEqualTo(selection.replaceAll("=.*", ""));
  }

  private static Predicate<JsonNode> never(String field, String known) {
    return row ->
        row.get(field).isNull() && is(row, "known", known) && is(row, "appState", "RUNNING");
  }

  private static boolean is(JsonNode row, String field, String value) {
    return row.get(field).isString() && row.get(field).getStringValue().equals(value);
  }

  private static long number(JsonNode row, String field) {
    return row.get(field).isNull() ? -1 : row.get(field).getLongValue();
  }

  private static List<String> texts(List<JsonNode> rows, String field) {
    return rows.stream().map(row -> row.get(field).getStringValue()).toList();
  }

  private static Map<String, JsonNode> byName(List<JsonNode> rows) {
    return rows.stream()
        .collect(Collectors.toMap(row -> row.get("app").getStringValue(), row -> row));
  }

  private List<JsonNode> rows(String query) throws Exception {
    JsonNode answer = json(get("/api/v1/apps" + query));
    assertThat(answer.get("meta").get("caveat").isNull()).isTrue();
    List<JsonNode> rows = new ArrayList<>();
    answer.get("data").values().forEach(rows::add);
    return rows;
  }

  private JsonNode json(HttpResponse<String> answer) throws Exception {
    return json.readValue(answer.body(), JsonNode.class);
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(server.getURI().resolve(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }
}
