package dev.appstelemetry.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appstelemetry.databricks.ServerUnderTest;
import dev.appstelemetry.failure.SettingsProblem;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An export of two workspaces with an app of the same name; the inventory covers one. */
class WorkspaceScopeTest {

  private static final Path FILES = Path.of("src/test/resources/workspaces");
  private static final String NAME = "sales-dashboard";

  @TempDir private Path folder;

  @Test
  void countsOnlyTheOwnWorkspaceIfConfigured() {
    try (ServerUnderTest server = server(Map.of("TELEMETRY_WORKSPACES", "own"))) {
      JsonNode figures = data(server, "kpi-summary");

      assertThat(value(figures, "uniqueUsers")).isEqualTo(3);
      assertThat(value(figures, "interactions")).isEqualTo(6);
      assertThat(figures.get("errorRate").get("value").getDoubleValue()).isZero();
      assertThat(data(server, "app-changes").size()).isZero();
      assertThat(texts(get(server, "settings"), "workspaces")).containsExactly("111");
    }
  }

  static Stream<String> requestsWithUsers() {
    return Stream.of(
        "user-segmentation?days=30",
        "user-segmentation?days=30&includeServicePrincipals=true",
        "user-segmentation/export?days=30&format=csv",
        "apps?days=30",
        "app-changes?days=30",
        "app-changes/export?days=30&format=csv",
        "status");
  }

  @ParameterizedTest
  @MethodSource("requestsWithUsers")
  void hidesUsersOfOtherWorkspaces(String request) {
    try (ServerUnderTest server = server(Map.of("TELEMETRY_WORKSPACES", "111"))) {
      HttpResponse<String> answer = server.get("/api/v1/" + request);

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("dev0@example.com");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kpi-summary",
        "dau-trend",
        "top-apps",
        "usage-heatmap",
        "user-cohorts",
        "error-monitoring",
        "user-segmentation",
        "apps",
        "app-changes"
      })
  void refusesAWorkspaceOutsideTheScope(String endpoint) {
    try (ServerUnderTest server = server(Map.of("TELEMETRY_WORKSPACES", "own"))) {
      HttpResponse<String> figures = server.get("/api/v1/" + endpoint + "?workspace=222");
      HttpResponse<String> file =
          server.get("/api/v1/" + endpoint + "/export?format=csv&workspace=222");

      for (HttpResponse<String> answer : List.of(figures, file)) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(server.json(answer).get("parameter").getStringValue()).isEqualTo("workspace");
      }
    }
  }

  @Test
  void distinguishesAppsOfOneNameInTwoWorkspaces() {
    try (ServerUnderTest server = server(Map.of())) {
      JsonNode top = data(server, "top-apps");

      assertThat(texts(top, "app")).containsExactly(NAME, NAME + " (workspace 222)");
      assertThat(texts(top, "appKey")).doesNotHaveDuplicates();
      assertThat(value(data(server, "kpi-summary"), "activeApps")).isEqualTo(2);
      assertThat(texts(data(server, "apps"), "appKey")).isEqualTo(texts(top, "appKey"));
      assertThat(texts(get(server, "settings"), "workspaces")).containsExactly("111", "222");
    }
  }

  @Test
  void filtersByWorkspaceAppKeyAndAppName() {
    try (ServerUnderTest server = server(Map.of())) {
      String other = texts(data(server, "top-apps"), "appKey").get(1);

      assertThat(interactions(server, "workspace=111")).isEqualTo(6);
      assertThat(interactions(server, "workspace=222")).isEqualTo(4);
      assertThat(interactions(server, "workspace=111&workspace=222")).isEqualTo(10);
      assertThat(interactions(server, "app=" + other)).isEqualTo(4);
      assertThat(interactions(server, "workspace=111&app=" + other)).isZero();
      assertThat(interactions(server, "app=" + NAME)).isEqualTo(10);
      assertThat(texts(data(server, "apps?workspace=222"), "app"))
          .containsExactly(NAME + " (workspace 222)");
    }
  }

  @Test
  void resolvesAppKeysToNames() {
    try (ServerUnderTest server = server(Map.of())) {
      JsonNode top = data(server, "top-apps");
      String other = texts(top, "appKey").get(1);
      // A name is not a key and is returned unchanged.
      JsonNode names = data(server, "apps/names?app=_&app=" + other + "&app=" + NAME);

      assertThat(texts(names, "appKey")).containsExactly("_", other);
      assertThat(texts(names, "app")).containsExactly("Unknown app", NAME + " (workspace 222)");
      assertThat(texts(top, "name")).containsExactly(NAME, NAME);
    }
  }

  @Test
  void measuresTheImpactOfADeploymentOnItsOwnAppOnly() {
    try (ServerUnderTest server = server(Map.of())) {
      JsonNode impact = data(server, "app-changes").get(0).get("impact");

      assertThat(impact.get("before").get("interactions").getLongValue()).isEqualTo(2);
      assertThat(impact.get("before").get("failures").getLongValue()).isEqualTo(2);
    }
  }

  @Test
  void countsAUserOnceAcrossWorkspaces() throws IOException {
    List<AuditRow> rows =
        List.of(
            AuditRow.of("2026-11-20T10:00:00Z", "openApp").app("a").by("ann@example.com"),
            AuditRow.of("2026-11-20T10:00:00Z", "openApp")
                .app("a")
                .by("Ann@example.com")
                .in("222"));
    try (ServerUnderTest server = server(rows, "[]", Map.of())) {
      JsonNode figures = data(server, "kpi-summary");

      assertThat(value(figures, "uniqueUsers")).isEqualTo(1);
      assertThat(value(figures, "activeApps")).isEqualTo(2);
      // The own workspace is unknown.
      assertThat(texts(data(server, "top-apps"), "app"))
          .containsExactly("a (workspace 111)", "a (workspace 222)");
    }
  }

  @Test
  void countsAccountLevelSignInsToAppsOfTheOwnWorkspaceOnly() throws IOException {
    String apps =
        """
        [{"name":"a","url":"https://a-111.aws.databricksapps.com","oauth2_app_client_id":"c-a"}]
        """;
    List<AuditRow> rows =
        List.of(
            AuditRow.signIn("2026-11-20T10:00:00Z", "c-a").by("ann@example.com"),
            AuditRow.signIn("2026-11-20T11:00:00Z", "c-a").by("bob@example.com").in("111"),
            // A foreign client, and our client in rows of another and of an unknown workspace.
            AuditRow.signIn("2026-11-20T12:00:00Z", "c-b").by("cid@example.com"),
            AuditRow.signIn("2026-11-20T13:00:00Z", "c-a").by("dan@example.com").in("222"),
            AuditRow.signIn("2026-11-20T14:00:00Z", "c-a").by("eve@example.com").in(""));
    for (String scope : List.of("own", "all", "111", "")) {
      try (ServerUnderTest server = server(rows, apps, Map.of("TELEMETRY_WORKSPACES", scope))) {
        assertThat(value(data(server, "kpi-summary?signal=sign-in"), "interactions"))
            .as(scope)
            .isEqualTo(2);
        assertThat(texts(data(server, "top-apps?signal=sign-in&workspace=111"), "app"))
            .containsExactly("a");
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kpi-summary?signal=all", "apps?signal=all", "apps?signal=action"})
  void reportsMissingSignInsOfOtherWorkspaces(String request) {
    try (ServerUnderTest server = server(Map.of())) {
      JsonNode both = get(server, request);
      JsonNode own = get(server, request + "&workspace=111");

      assertThat(both.get("meta").get("caveat").getStringValue())
          .contains("workspace 111")
          .contains("missing");
      assertThat(own.get("meta").get("caveat").isNull()).isTrue();
    }
  }

  @Test
  void returnsNoDataIfTheOwnWorkspaceIsUnknown() throws IOException {
    Path apps = Files.writeString(folder.resolve("apps.json"), "[{\"name\":\"" + NAME + "\"}]");
    Map<String, String> settings =
        Map.of("TELEMETRY_WORKSPACES", "own", "TELEMETRY_APPS_FILE", apps.toString());
    try (ServerUnderTest server = server(settings)) {
      HttpResponse<String> figures = server.get("/api/v1/kpi-summary");
      JsonNode status = get(server, "status").get("workspaces");

      assertThat(figures.statusCode()).isEqualTo(503);
      assertThat(server.json(figures).get("code").getStringValue()).isEqualTo("WORKSPACE_UNKNOWN");
      assertThat(status.get("problem").get("code").getStringValue()).isEqualTo("WORKSPACE_UNKNOWN");
      assertThat(status.get("counted").size()).isZero();
      assertThat(texts(status.get("others"), "workspace")).containsExactly("111", "222");
    }
  }

  @Test
  void readsTheOwnWorkspaceFromTheEnvironment() {
    Map<String, String> settings =
        Map.of("TELEMETRY_WORKSPACES", "own", "DATABRICKS_WORKSPACE_ID", "222");
    try (ServerUnderTest server = server(settings)) {
      assertThat(value(data(server, "kpi-summary"), "interactions")).isEqualTo(4);
      JsonNode status = get(server, "status").get("workspaces");
      assertThat(texts(status.get("counted"), "workspace")).containsExactly("222");
      assertThat(status.get("others").get(0).get("events").getLongValue()).isEqualTo(6);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"own, 111", "all,222", ",", "111,"})
  void refusesToStartWithAnInvalidWorkspaceId(String workspaces) {
    assertThatThrownBy(() -> server(Map.of("TELEMETRY_WORKSPACES", workspaces)))
        .hasRootCauseInstanceOf(SettingsProblem.class)
        .rootCause()
        .hasMessageContaining("TELEMETRY_WORKSPACES");
  }

  private static long interactions(ServerUnderTest server, String filters) {
    return value(data(server, "kpi-summary?" + filters), "interactions");
  }

  private static long value(JsonNode figures, String name) {
    return figures.get(name).get("value").getLongValue();
  }

  private static JsonNode data(ServerUnderTest server, String request) {
    return get(server, request).get("data");
  }

  private static JsonNode get(ServerUnderTest server, String request) {
    HttpResponse<String> answer = server.get("/api/v1/" + request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return server.json(answer);
  }

  /** The strings of a list, or of one field of its rows. */
  private static List<String> texts(JsonNode node, String field) {
    List<String> texts = new ArrayList<>();
    JsonNode list = node.isArray() ? node : node.get(field);
    list.values()
        .forEach(row -> texts.add((row.isObject() ? row.get(field) : row).getStringValue()));
    return texts;
  }

  private static ServerUnderTest server(Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>();
    environment.put("TELEMETRY_NOW", "2026-11-24T12:00:00Z");
    environment.put("TELEMETRY_AUDIT_FILES", FILES.resolve("two-workspaces.jsonl").toString());
    environment.put("TELEMETRY_APPS_FILE", FILES.resolve("two-workspaces-apps.json").toString());
    environment.putAll(settings);
    return ServerUnderTest.start(environment);
  }

  private ServerUnderTest server(List<AuditRow> rows, String apps, Map<String, String> settings)
      throws IOException {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put(
        "TELEMETRY_AUDIT_FILES",
        Files.write(folder.resolve("rows.jsonl"), rows.stream().map(AuditRow::toString).toList())
            .toString());
    environment.put(
        "TELEMETRY_APPS_FILE", Files.writeString(folder.resolve("apps.json"), apps).toString());
    return server(environment);
  }
}
