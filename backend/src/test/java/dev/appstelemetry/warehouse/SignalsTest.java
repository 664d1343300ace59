package dev.appstelemetry.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as an interaction, from rows to the KPI. */
class SignalsTest {

  private static final String APPS =
      """
      [{"id": "A1", "name": "sales", "oauth2_app_client_id": "client-1",
        "service_principal_client_id": "principal-1"}]\
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"action, 1", "sign-in, 4", "all, 5"})
  void countsActionsVisitsOrBoth(String signal, int interactions) throws IOException {
    try (ServerUnderTest server = start(rows(), APPS, Map.of())) {
      JsonNode answer = server.json(server.get("/api/v1/kpi-summary?days=3&signal=" + signal));

      assertThat(interactions(answer)).isEqualTo(interactions);
      assertThat(answer.get("meta").get("signal").getStringValue()).isEqualTo(signal);
      assertThat(answer.get("meta").get("caveat").isNull()).isTrue();
    }
  }

  @Test
  void countsWhatIsConfiguredWhereTheViewerDoesNotChoose() throws IOException {
    Map<String, String> settings =
        Map.of("TELEMETRY_SIGNAL", "sign-in", "TELEMETRY_QUIET_TIME", "10m");
    try (ServerUnderTest server = start(rows(), APPS, settings)) {
      // The shorter quiet time lets one more count.
      assertThat(interactions(server.json(server.get("/api/v1/kpi-summary?days=3")))).isEqualTo(5);
      JsonNode told = server.json(server.get("/api/v1/settings"));
      assertThat(told.get("signal").getStringValue()).isEqualTo("sign-in");
      assertThat(told.get("quietMinutes").getIntValue()).isEqualTo(10);
    }
  }

  @Test
  void findsAnAppByItsIdUnderTheNameThatItHasNow() throws IOException {
    List<String> rows =
        List.of(
            row("08:00", "apps", "openApp", "\"app_id\":\"a1\",\"app_name\":\"old\"", "anna"),
            row("08:01", "apps", "openApp", "\"app_name\":\"sales\"", "anna"),
            row("08:02", "apps", "openApp", "\"app_id\":\"unknown\",\"app_name\":\"x\"", "anna"));
    try (ServerUnderTest server = start(rows, APPS, Map.of())) {
      JsonNode apps = server.json(server.get("/api/v1/top-apps?days=1")).get("data");

      assertThat(apps.get(0).get("app").getStringValue()).isEqualTo("sales");
      assertThat(apps.get(0).get("interactions").getIntValue()).isEqualTo(2);
      assertThat(apps.get(1).get("app").getStringValue()).isEqualTo("x");
    }
  }

  @Test
  void countsActionsAndSaysThatSignInsAreMissingWhereThereIsNoListOfApps() throws IOException {
    try (ServerUnderTest server = start(rows(), null, Map.of())) {
      JsonNode all = server.json(server.get("/api/v1/kpi-summary?days=3&signal=all"));
      JsonNode actions = server.json(server.get("/api/v1/kpi-summary?days=3"));
      HttpResponse<String> signIns = server.get("/api/v1/kpi-summary?days=3&signal=sign-in");

      assertThat(interactions(all)).isEqualTo(1);
      assertThat(all.get("meta").get("caveat").getStringValue()).contains("list of apps");
      assertThat(actions.get("meta").get("caveat").isNull()).isTrue();
      assertThat(signIns.statusCode()).isEqualTo(503);
      assertThat(server.json(signIns).get("code").getStringValue())
          .isEqualTo("INVENTORY_UNAVAILABLE");
    }
  }

  @Test
  void refusesASignalThatItDoesNotKnow() throws IOException {
    try (ServerUnderTest server = start(rows(), APPS, Map.of())) {
      HttpResponse<String> answer = server.get("/api/v1/kpi-summary?signal=clicks");

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(server.json(answer).get("parameter").getStringValue()).isEqualTo("signal");
    }
  }

  /**
   * One action; four visits; a refreshed token, the app itself, a foreign client, a failed JSON.
   */
  private static List<String> rows() {
    return List.of(
        row("07:00", "apps", "openApp", "\"app_name\":\"sales\"", "anna"),
        row("07:00", "accounts", "mintOAuthToken", "\"client_id\":\"client-1\"", "anna"),
        row("07:20", "accounts", "mintOAuthToken", "\"client_id\":\"CLIENT-1\"", "anna"),
        row("07:50", "oauth2", "mintOAuthToken", "\"client_id\":\"principal-1\"", "anna"),
        row("07:51", "accounts", "mintOAuthToken", "\"client_id\":\"client-1\"", "bob"),
        row("07:52", "accounts", "mintOAuthToken", "\"client_id\":\"client-1\"", null),
        row("07:53", "accounts", "mintOAuthToken", "\"client_id\":\"power-bi\"", "carol"),
        row("07:54", "accounts", "mintOAuthToken", "\"client_id\":\"client-1\"", "principal-1"),
        row("07:55", "accounts", "tokenLogin", "\"client_id\":\"client-1\"", "dan"));
  }

  private ServerUnderTest start(List<String> rows, String apps, Map<String, String> more)
      throws IOException {
    Map<String, String> settings = new HashMap<>(more);
    settings.put(
        "TELEMETRY_AUDIT_FILES", Files.write(folder.resolve("audit.json"), rows).toString());
    if (apps != null) {
      settings.put(
          "TELEMETRY_APPS_FILE", Files.writeString(folder.resolve("apps.json"), apps).toString());
    }
    return ServerUnderTest.start(settings);
  }

  private static int interactions(JsonNode answer) {
    return answer.get("data").get("interactions").get("value").getIntValue();
  }

  private static String row(
      String time, String service, String action, String params, String user) {
    return """
    {"event_time":"2026-11-23T%s:00Z","event_date":"2026-11-23","service_name":"%s",\
    "action_name":"%s","request_params":{%s},"user_identity":%s,"response":{"status_code":200}}\
    """
        .formatted(
            time,
            service,
            action,
            params,
            user == null
                ? "null"
                : "{\"email\":\""
                    + (user.startsWith("principal") ? user : user + "@example.com")
                    + "\"}");
  }
}
