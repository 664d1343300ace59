package dev.appstelemetry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
@Property(name = "telemetry.now", value = "2026-11-23T09:30:00Z")
class ApiTest {

  private final RunningServer server;

  ApiTest(RunningServer server) {
    this.server = server;
  }

  @Test
  void describesTheCoverageOfEveryAnswer() throws Exception {
    JsonNode meta =
        server.getJson("/api/v1/kpi-summary?timeZone=Pacific/Auckland&days=7").get("meta");

    assertThat(meta.get("from").getStringValue()).isEqualTo("2026-11-17");
    assertThat(meta.get("to").getStringValue()).isEqualTo("2026-11-23");
    assertThat(meta.get("timeZone").getStringValue()).isEqualTo("Pacific/Auckland");
    assertThat(meta.get("asOf").getStringValue()).isEqualTo("2026-11-23T09:30:00Z");
    assertThat(meta.get("latestEvent").getStringValue()).startsWith("2026-11-23T09:");
    assertThat(meta.get("source").getStringValue()).isEqualTo("sample");
    assertThat(meta.get("refreshing").getBooleanValue()).isFalse();
    assertThat(meta.get("stale").getBooleanValue()).isFalse();
    assertThat(meta.get("staleReason").isNull()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"dau-trend", "user-cohorts", "error-monitoring"})
  void returnsEveryDayOfTheWindowAndMarksTheLastIncomplete(String query) throws Exception {
    JsonNode days = server.getJson("/api/v1/" + query + "?days=90").get("data");

    List<String> dates = new ArrayList<>();
    List<Boolean> complete = new ArrayList<>();
    days.values()
        .forEach(
            day -> {
              dates.add(day.get("date").getStringValue());
              complete.add(day.get("complete").getBooleanValue());
            });
    LocalDate last = LocalDate.of(2026, 11, 23);
    assertThat(dates)
        .containsExactlyElementsOf(
            last.minusDays(89).datesUntil(last.plusDays(1)).map(LocalDate::toString).toList());
    assertThat(complete.subList(0, 89)).containsOnly(true);
    assertThat(complete.get(89)).isFalse();
  }

  @Test
  void returnsZeroAndNoErrorRateForADayWithoutEvents() throws Exception {
    JsonNode answer =
        server.getJson("/api/v1/error-monitoring?from=2026-11-20&to=2026-11-20&app=no-such-app");

    JsonNode day = answer.get("data").get(0);
    assertThat(day.get("successful").getIntValue()).isZero();
    assertThat(day.get("failed").getIntValue()).isZero();
    assertThat(day.get("errorRate").isNull()).isTrue();
    assertThat(answer.get("meta").get("latestEvent").isNull()).isTrue();
  }

  @Test
  void returnsConsistentTotalsInSummaryTrendAndHeatmap() throws Exception {
    String filters = "?days=30&timeZone=Asia/Kolkata";
    long interactions =
        server
            .getJson("/api/v1/kpi-summary" + filters)
            .get("data")
            .get("interactions")
            .get("value")
            .getLongValue();

    assertThat(interactions).isPositive();
    assertThat(sum(filters, "dau-trend", "interactions")).isEqualTo(interactions);
    assertThat(sum(filters, "usage-heatmap", "interactions")).isEqualTo(interactions);
    assertThat(
            sum(filters, "error-monitoring", "successful")
                + sum(filters, "error-monitoring", "failed"))
        .isEqualTo(interactions);
    assertThat(sum(filters + "&limit=1000", "top-apps", "interactions")).isEqualTo(interactions);
  }

  @Test
  void countsAsManySegmentUsersAsTheTableLists() throws Exception {
    String filters = "?days=30&segment=POWER&activity=ACTIVE";
    JsonNode users =
        server.getJson("/api/v1/user-segmentation" + filters + "&limit=1000").get("data");

    assertThat(users.size()).isPositive();
    assertThat(
            server
                .getJson("/api/v1/kpi-summary" + filters)
                .get("data")
                .get("uniqueUsers")
                .get("value")
                .getIntValue())
        .isEqualTo(users.size());
    users
        .values()
        .forEach(user -> assertThat(user.get("segment").getStringValue()).isEqualTo("POWER"));
  }

  @Test
  void returnsNotModifiedForAMatchingEntityTag() throws Exception {
    HttpResponse<String> first = server.get("/api/v1/top-apps");
    String tag = first.headers().firstValue("ETag").orElseThrow();

    HttpResponse<String> second = server.get("/api/v1/top-apps", "If-None-Match", tag);

    assertThat(first.headers().firstValue("Cache-Control"))
        .hasValueSatisfying(value -> assertThat(value).contains("private"));
    assertThat(second.statusCode()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
    assertThat(server.get("/api/v1/top-apps?limit=9", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
  }

  @Test
  void returnsTheConfigurationOfThePage() throws Exception {
    JsonNode settings = server.getJson("/api/v1/settings");

    assertThat(settings.get("refreshIntervalSeconds").getIntValue()).isEqualTo(300);
    assertThat(settings.get("errorRateThreshold").getDoubleValue()).isEqualTo(5);
    assertThat(settings.get("now").getStringValue()).isEqualTo("2026-11-23T09:30:00Z");
    assertThat(settings.get("segments").get(0).get("minInteractions").getIntValue()).isEqualTo(100);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api", "/api/v1/nothing", "/api/v2/kpi-summary", "/assets/gone.js"})
  void returnsAProblemForUnknownPaths(String path) throws Exception {
    HttpResponse<String> response = server.get(path);

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(server.json(response).get("code").getStringValue()).isEqualTo("NOT_FOUND");
  }

  @Test
  void refusesWrites() throws Exception {
    HttpResponse<String> response = server.send("POST", "/api/v1/kpi-summary");

    assertThat(response.statusCode()).isEqualTo(405);
    assertThat(server.json(response).get("code").getStringValue()).isEqualTo("METHOD_NOT_ALLOWED");
    assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/nobody-knows-this-page", "/api/v1/kpi-summary", "/health"})
  void sendsSecurityHeadersWithEveryAnswer(String path) throws Exception {
    HttpResponse<String> response = server.get(path);

    assertThat(response.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy).contains("script-src 'self';").doesNotContain("unsafe-eval"));
    assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
  }

  @Test
  void keepsAValidRequestIdAndReplacesOthers() throws Exception {
    assertThat(
            server.get("/health", "X-Request-Id", "abc-123").headers().firstValue("X-Request-Id"))
        .hasValue("abc-123");
    assertThat(
            server
                .get("/health", "X-Request-Id", "x y<script>")
                .headers()
                .firstValue("X-Request-Id"))
        .hasValueSatisfying(id -> assertThat(id).hasSize(36));
  }

  @Test
  void isHealthyWithoutAQuery() throws Exception {
    double before = queriesRun();

    HttpResponse<String> response = server.get("/health");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(server.json(response).get("status").getStringValue()).isEqualTo("UP");
    assertThat(queriesRun()).isEqualTo(before);
  }

  @Test
  void measuresQueriesByNameAndCacheHits() throws Exception {
    server.get("/api/v1/dau-trend?days=3");
    server.get("/api/v1/dau-trend?days=3");

    assertThat(server.get("/metrics").body())
        .containsPattern(
            "telemetry_query_seconds_count\\{outcome=\"success\",query=\"dau_trend\"} [1-9]")
        .containsPattern("cache_gets_total\\{cache=\"answers\",result=\"hit\"} [1-9]");
  }

  @Test
  void matchesTheOpenApiFileOfTheFrontend() throws Exception {
    String served = server.get("/openapi.yml").body();

    assertThat(served)
        .as("run `make openapi`")
        .isEqualTo(Files.readString(Path.of("../frontend/openapi.yml")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api-docs",
        "/api-docs/start.js",
        "/api-docs/swagger-ui-bundle.js",
        "/api-docs/swagger-ui.css"
      })
  void servesTheOpenApiDescription(String path) throws Exception {
    assertThat(server.get(path).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/openapi.yml", "/metrics", "/health", "/api/v1/kpi-summary"})
  void ignoresTheAcceptHeader(String path) throws Exception {
    for (String accepted :
        List.of(
            "*/*", "text/html,*/*;q=0.8", "application/json, */*", "text/plain;q=0.5,*/*;q=0.1")) {
      assertThat(server.get(path, "Accept", accepted).statusCode()).as(accepted).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/apps", "/status", "/api-docs"})
  void servesThePageToClientsThatAcceptOnlyHtml(String path) throws Exception {
    assertThat(server.get(path, "Accept", "text/html").statusCode()).isEqualTo(200);
  }

  @Test
  void returnsNotAcceptableForOtherFormats() throws Exception {
    HttpResponse<String> response = server.get("/api/v1/kpi-summary", "Accept", "application/xml");

    assertThat(response.statusCode()).isEqualTo(406);
    assertThat(server.json(response).get("code").getStringValue()).isEqualTo("NOT_ACCEPTABLE");
  }

  private double queriesRun() throws Exception {
    return server
        .get("/metrics")
        .body()
        .lines()
        .filter(line -> line.startsWith("telemetry_query_seconds_count"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .sum();
  }

  private long sum(String filters, String query, String field) throws Exception {
    long sum = 0;
    for (JsonNode row : server.getJson("/api/v1/" + query + filters).get("data").values()) {
      sum += row.get(field).getLongValue();
    }
    return sum;
  }
}
