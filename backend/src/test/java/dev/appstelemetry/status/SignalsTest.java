package dev.appstelemetry.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.databricks.ServerUnderTest;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Counts interactions by signal, from rows to the KPI. */
class SignalsTest {

  private static final String APPS =
      """
      [{"id": "A1", "name": "sales", "oauth2_app_client_id": "client-1",
        "service_principal_client_id": "principal-1"}]\
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"action, 1", "sign-in, 4", "all, 5"})
  void countActionsVisitsOrBoth(String signal, int interactions) throws IOException {
    try (ServerUnderTest server = start(rows(), APPS, Map.of())) {
      JsonNode answer = server.json(server.get("/api/v1/kpi-summary?days=3&signal=" + signal));

      assertThat(interactions(answer)).isEqualTo(interactions);
      assertThat(answer.get("meta").get("signal").getStringValue()).isEqualTo(signal);
      assertThat(answer.get("meta").get("caveat").isNull()).isTrue();
    }
  }

  @Test
  void useTheConfiguredDefaultIfTheViewerChoosesNone() throws IOException {
    Map<String, String> settings =
        Map.of("TELEMETRY_SIGNAL", "sign-in", "TELEMETRY_EVENTS_QUIET_TIME", "10m");
    try (ServerUnderTest server = start(rows(), APPS, settings)) {
      // The shorter quiet time adds one visit.
      assertThat(interactions(server.json(server.get("/api/v1/kpi-summary?days=3")))).isEqualTo(5);
      JsonNode signal = defaultSignal(server);
      assertThat(signal.get("signal").getStringValue()).isEqualTo("sign-in");
      assertThat(signal.get("reason").getStringValue()).isEqualTo("configured");
      JsonNode body = server.json(server.get("/api/v1/settings"));
      assertThat(body.get("quietMinutes").getIntValue()).isEqualTo(10);
    }
  }

  /** Adds one action to the sign-ins; only some make actions the default. */
  @ParameterizedTest(name = "{0} by {1}, {2}")
  @CsvSource({
    "openApp, anna@example.com, 2026-11-23, action, actions-by-people",
    "viewApp, anna@example.com, 2026-10-25, action, actions-by-people",
    "openApp, anna@example.com, 2026-10-24, sign-in, no-actions-by-people",
    "startApp, anna@example.com, 2026-11-23, sign-in, no-actions-by-people",
    "deployApp, anna@example.com, 2026-11-23, sign-in, no-actions-by-people",
    "openApp, System-User, 2026-11-23, sign-in, no-actions-by-people",
    "openApp, 0b9f8a52-3f0e-4a57-9c3b-6f2c1d0e8a11, 2026-11-23, sign-in, no-actions-by-people",
    "openApp, ' ', 2026-11-23, sign-in, no-actions-by-people"
  })
  void defaultToActionsIfUsersHaveAny(
      String action, String email, String date, String signal, String reason) throws IOException {
    List<String> rows = new ArrayList<>(rows().subList(1, rows().size()));
    rows.add(
        row("07:00", "apps", action, "\"app_name\":\"sales\"", "who")
            .replace("who@example.com", email)
            .replace("2026-11-23", date));
    try (ServerUnderTest server = start(rows, APPS, Map.of())) {
      JsonNode chosen = defaultSignal(server);

      assertThat(chosen.get("signal").getStringValue()).isEqualTo(signal);
      assertThat(chosen.get("reason").getStringValue()).isEqualTo(reason);
      assertThat(chosen.get("days").getIntValue()).isEqualTo(30);
      JsonNode answer = server.json(server.get("/api/v1/kpi-summary?days=3"));
      assertThat(answer.get("meta").get("signal").getStringValue()).isEqualTo(signal);
    }
  }

  @Test
  void findAnAppByIdUnderItsCurrentName() throws IOException {
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
  void countActionsAndReportMissingSignInsWithoutAnInventory() throws IOException {
    try (ServerUnderTest server = start(rows(), null, Map.of())) {
      JsonNode all = server.json(server.get("/api/v1/kpi-summary?days=3&signal=all"));
      JsonNode actions = server.json(server.get("/api/v1/kpi-summary?days=3"));
      HttpResponse<String> signIns = server.get("/api/v1/kpi-summary?days=3&signal=sign-in");

      assertThat(interactions(all)).isEqualTo(1);
      assertThat(all.get("meta").get("caveat").getStringValue()).contains("inventory");
      assertThat(actions.get("meta").get("caveat").isNull()).isTrue();
      assertThat(signIns.statusCode()).isEqualTo(503);
      assertThat(server.json(signIns).get("code").getStringValue())
          .isEqualTo("INVENTORY_UNAVAILABLE");
    }
  }

  @Test
  void refuseAnUnknownSignal() throws IOException {
    try (ServerUnderTest server = start(rows(), APPS, Map.of())) {
      HttpResponse<String> answer = server.get("/api/v1/kpi-summary?signal=clicks");

      assertThat(answer.statusCode()).isEqualTo(400);
      assertThat(server.json(answer).get("parameter").getStringValue()).isEqualTo("signal");
    }
  }

  /** One action, four visits, a token refresh, the app itself, a foreign client, malformed JSON. */
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

  private static JsonNode defaultSignal(ServerUnderTest server) {
    return server.json(server.get("/api/v1/freshness")).get("defaultSignal");
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
