package dev.appstelemetry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
@Property(name = "telemetry.now", value = "2026-11-23T09:30:00Z")
class BadInputTest {

  private final RunningServer server;

  BadInputTest(RunningServer server) {
    this.server = server;
  }

  @ParameterizedTest(name = "{0} names {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "kpi-summary?timeZone=Mars/Olympus | timeZone",
        "kpi-summary?timeZone=%2B02:00 | timeZone",
        "kpi-summary?timeZone= | timeZone",
        "kpi-summary?days=0 | days",
        "kpi-summary?days=366 | days",
        "kpi-summary?days=-1 | days",
        "kpi-summary?days=many | days",
        "kpi-summary?days=7&from=2026-11-01&to=2026-11-07 | days",
        "kpi-summary?from=2026-11-07&to=2026-11-01 | from",
        "kpi-summary?from=2026-11-01 | to",
        "kpi-summary?to=2026-11-01 | from",
        "kpi-summary?from=2026-11-25&to=2026-11-25 | from",
        "kpi-summary?from=-999999999-01-01&to=-999999999-01-01 | from",
        "kpi-summary?days= | days",
        "kpi-summary?to= | to",
        "kpi-summary?segment=%20 | segment",
        "kpi-summary?days=%D9%A3 | days",
        "kpi-summary?from=2025-11-01&to=2026-11-01 | from",
        "kpi-summary?from=2026-02-30&to=2026-03-01 | from",
        "kpi-summary?days=7&days=30 | days",
        "kpi-summary?timeZone=UTC&timeZone=UTC | timeZone",
        "kpi-summary?includeServicePrincipals=perhaps | includeServicePrincipals",
        "kpi-summary?app= | app",
        "kpi-summary?dayOfWeek=8 | dayOfWeek",
        "kpi-summary?hour=24 | hour",
        "kpi-summary?segment=SUPER | segment",
        "kpi-summary?limit=5 | limit",
        "dau-trend?timezone=UTC | timezone",
        "top-apps?limit=-1 | limit",
        "top-apps?limit=0 | limit",
        "top-apps?limit=1001 | limit",
        "user-segmentation?sort=email | sort",
        "user-segmentation?order=up | order",
        "user-segmentation?activity=GONE | activity",
        "settings?x=1 | x"
      })
  void isRefusedWithTheNameOfTheParameter(String path, String parameter) throws Exception {
    assertRefused(server.get("/api/v1/" + path), parameter);
  }

  static Stream<String> parametersOfAnyLength() {
    return Stream.of("timeZone", "app", "user", "days", "from", "search", "segment", "x");
  }

  @ParameterizedTest
  @MethodSource("parametersOfAnyLength")
  void isRefusedAtTenThousandCharacters(String parameter) throws Exception {
    HttpResponse<String> response =
        server.get("/api/v1/user-segmentation?" + parameter + "=" + "a".repeat(10_000));

    assertRefused(response, parameter);
    assertThat(response.body()).doesNotContain("aaaa");
  }

  private void assertRefused(HttpResponse<String> response, String parameter) throws Exception {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    JsonNode problem = server.json(response);
    assertThat(problem.get("code").getStringValue()).isEqualTo("INVALID_PARAMETER");
    assertThat(problem.get("parameter").getStringValue()).isEqualTo(parameter);
    assertThat(problem.get("status").getIntValue()).isEqualTo(400);
    assertThat(problem.get("retryable").getBooleanValue()).isFalse();
    assertThat(problem.get("requestId").getStringValue())
        .isEqualTo(response.headers().firstValue("X-Request-Id").orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/%",
        "/?app=100%",
        "/apps?x=%zz",
        "/api/v1/kpi-summary?app=%",
        "/api/v1/apps?app=a%2",
        "/api/v1/kpi-summary?app={x}|^",
        "/health?%"
      })
  void refusesAMalformedAddress(String target) throws Exception {
    assertThat(server.getRaw(target))
        .startsWith("HTTP/1.1 400 ")
        .contains("MALFORMED_ADDRESS", "Write a percent sign as %25");
  }
}
