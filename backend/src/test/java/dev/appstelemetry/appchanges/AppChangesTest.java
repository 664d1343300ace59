package dev.appstelemetry.appchanges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.databricks.ServerUnderTest;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AppChangesTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
  private static final Instant DEPLOYED = Instant.parse("2026-11-20T12:00:00Z");
  private static final String ACL =
      "[{\\\"user_name\\\":\\\"bob@example.com\\\",\\\"permission_level\\\":\\\"CAN_MANAGE\\\"},"
          + "{\\\"group_name\\\":\\\"users\\\",\\\"permission_level\\\":\\\"CAN_USE\\\"}]";

  private static final List<String> ROWS = new ArrayList<>();
  private static ServerUnderTest server;
  private static ServerUnderTest masking;

  @BeforeAll
  static void start(@TempDir Path folder) throws IOException {
    addChange(DEPLOYED, "deployApp", "\"app_name\":\"sales\"", 200);
    addChange(DEPLOYED.plusSeconds(60), "deployApp", "\"app_name\":\"churn\"", 400);
    addChange(NOW.minusSeconds(3600), "deployApp", "\"app_name\":\"sales\"", 200);
    addChange(
        DEPLOYED.plusSeconds(120),
        "changeAppsAcl",
        "\"request_object_type\":\"apps\",\"request_object_id\":\"sales\",\"access_control_list\":\""
            + ACL
            + "\"",
        200);
    addChange(
        DEPLOYED.plusSeconds(180),
        "changeAppsAcl",
        "\"request_object_type\":\"apps\",\"request_object_id\":\"sales\",\"access_control_list\":\""
            + ACL.substring(0, 60)
            + "\"",
        200);
    addChange(DEPLOYED.plusSeconds(240), "updateApp", "\"app\":\"{\\\"name\\\":\\\"sal\"", 200);
    addChange(NOW.plusSeconds(60), "stopApp", "\"name\":\"sales\"", 200);
    addChange(DEPLOYED.minusSeconds(40 * 86_400), "createApp", "\"name\":\"old\"", 200);
    for (int i = 0; i < 30; i++) {
      addInteraction(DEPLOYED.minusSeconds(86_400 - i), i, 200);
      addInteraction(DEPLOYED.plusSeconds(i), i % 10, i < 20 ? 500 : 200);
    }
    // One second too early, one second too late.
    addInteraction(DEPLOYED.minusSeconds(86_401), 77, 500);
    addInteraction(DEPLOYED.plusSeconds(86_400), 78, 500);
    Path file = folder.resolve("audit.json");
    Files.write(file, ROWS);
    server = ServerUnderTest.start(Map.of("TELEMETRY_AUDIT_FILES", file.toString()));
    masking =
        ServerUnderTest.start(
            Map.of(
                "TELEMETRY_AUDIT_FILES", file.toString(), "TELEMETRY_VIEWERS", "ann@example.com"));
  }

  @AfterAll
  static void stop() {
    server.close();
    masking.close();
  }

  @Test
  void listsChangesInTheWindowNewestFirst() {
    assertThat(data("?days=30").stream().map(event -> text(event, "action")))
        .containsExactly(
            "deployApp", "updateApp", "changeAppsAcl", "changeAppsAcl", "deployApp", "deployApp");
    assertThat(data("?days=90").stream().map(event -> text(event, "app"))).last().isEqualTo("old");
    assertThat(data("?days=30&limit=2")).hasSize(2);
  }

  @Test
  void comparesTheDayBeforeADeploymentWithTheDayAfter() {
    JsonNode impact = data("?from=2026-11-20&to=2026-11-20&app=sales").get(2).get("impact");

    assertThat(impact.get("before").get("interactions").getIntValue()).isEqualTo(30);
    assertThat(impact.get("before").get("uniqueUsers").getIntValue()).isEqualTo(30);
    assertThat(impact.get("before").get("errorRate").getDoubleValue()).isZero();
    assertThat(impact.get("after").get("interactions").getIntValue()).isEqualTo(30);
    assertThat(impact.get("after").get("uniqueUsers").getIntValue()).isEqualTo(10);
    assertThat(impact.get("after").get("errorRate").getDoubleValue()).isEqualTo(66.67);
    assertThat(text(impact, "verdict")).isEqualTo("WORSE");
  }

  @Test
  void givesNoImpactForFailedDeploymentsAndDeploymentsOfToday() {
    List<JsonNode> events = data("?days=30");

    assertThat(text(events.get(0).get("impact"), "verdict")).isEqualTo("TOO_EARLY");
    assertThat(events.get(0).get("impact").get("complete").getBooleanValue()).isFalse();
    JsonNode failed = events.get(4);
    assertThat(text(failed, "app")).isEqualTo("churn");
    assertThat(failed.get("failed").getBooleanValue()).isTrue();
    assertThat(failed.get("statusCode").getIntValue()).isEqualTo(400);
    assertThat(failed.get("impact").isNull()).isTrue();
  }

  @Test
  void listsGrantedPermissionsUnlessTheLogIsTruncated() {
    List<JsonNode> events = data("?days=30");

    assertThat(events.get(2).get("permissions").size()).isZero();
    JsonNode permissions = events.get(3).get("permissions");
    assertThat(text(permissions.get(0), "principal")).isEqualTo("bob@example.com");
    assertThat(text(permissions.get(0), "kind")).isEqualTo("user");
    assertThat(text(permissions.get(0), "level")).isEqualTo("CAN_MANAGE");
    assertThat(text(permissions.get(1), "principal")).isEqualTo("users");
  }

  @Test
  void listsChangesWithoutAnAppAsUnknown() {
    assertThat(text(data("?days=30").get(1), "app")).isEqualTo("Unknown app");
    assertThat(data("?days=30&app=Unknown%20app")).hasSize(1);
  }

  @Test
  void masksActorAndGranteeForViewersWithoutNames() {
    String answer = masking.get("/api/v1/app-changes?days=30").body();
    String export = masking.get("/api/v1/app-changes/export?days=30&format=csv").body();

    assertThat(answer).contains("users").doesNotContain("@");
    assertThat(export).contains("users CAN_USE").doesNotContain("@");
    assertThat(server.get("/api/v1/app-changes/export?days=30&format=csv").body())
        .contains("bob@example.com CAN_MANAGE, users CAN_USE")
        .contains("WORSE");
  }

  @Test
  void refusesUnknownFilters() {
    assertThat(server.get("/api/v1/app-changes?hour=3").statusCode()).isEqualTo(400);
    assertThat(server.get("/api/v1/app-changes?limit=1001").statusCode()).isEqualTo(400);
  }

  private static List<JsonNode> data(String query) {
    JsonNode data = server.json(server.get("/api/v1/app-changes" + query)).get("data");
    return StreamSupport.stream(data.values().spliterator(), false).toList();
  }

  private static String text(JsonNode node, String field) {
    return node.get(field).getStringValue();
  }

  private static void addChange(Instant time, String action, String params, int status) {
    addRow(time, action, params, "anna@example.com", status);
  }

  private static void addInteraction(Instant time, int user, int status) {
    addRow(time, "openApp", "\"app_name\":\"sales\"", "user" + user + "@example.com", status);
  }

  private static void addRow(Instant time, String action, String params, String user, int status) {
    ROWS.add(
        """
        {"event_time":"%s","event_date":"%s","service_name":"apps","action_name":"%s",\
        "request_params":{%s},"user_identity":{"email":"%s"},"response":{"status_code":%d}}\
        """
            .formatted(time, time.toString().substring(0, 10), action, params, user, status));
  }
}
