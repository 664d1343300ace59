package dev.appstelemetry.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.warehouse.ServerUnderTest;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Audit files, with and without the list of apps that goes with them. */
class AppsFileTest {

  @TempDir private Path folder;
  private Path rows;
  private Path apps;

  @BeforeEach
  void write() throws IOException {
    rows =
        Files.writeString(
            folder.resolve("audit.jsonl"),
            """
            {"event_time":"2026-11-23T08:00:00Z","event_date":"2026-11-23","service_name":"apps","action_name":"openApp","request_params":{"app_name":"sales"},"user_identity":{"email":"ann@example.com"}}
            {"event_time":"2026-11-22T08:00:00Z","event_date":"2026-11-22","service_name":"accounts","action_name":"mintOAuthToken","request_params":{"client_id":"C-IDLE"},"user_identity":{"email":"bob@example.com"}}
            """);
    apps = folder.resolve("apps.json");
  }

  @Test
  void goTogether() throws IOException {
    Files.writeString(
        apps,
        """
        [{"name":"sales","id":"1","creator":"Bob@Example.com","oauth2_app_client_id":"c-sales"},
         {"name":"idle","id":"2","creator":"ann@example.com","oauth2_app_client_id":"c-idle"}]
        """);
    try (ServerUnderTest server = server(Map.of("TELEMETRY_APPS_FILE", apps.toString()))) {
      JsonNode answer = json(server, "/api/v1/apps?signal=sign-in");

      assertThat(answer.get("meta").get("caveat").isNull()).isTrue();
      JsonNode idle = answer.get("data").get(0);
      assertThat(idle.get("app").getStringValue()).isEqualTo("idle");
      assertThat(idle.get("signIns").getLongValue()).isEqualTo(1);
      assertThat(idle.get("daysSinceOwnerSeen").getLongValue()).isZero();
      JsonNode sales = answer.get("data").get(1);
      assertThat(sales.get("owner").getStringValue()).isEqualTo("bob@example.com");
      assertThat(sales.get("actions").getLongValue()).isEqualTo(1);
      assertThat(sales.get("interactions").getLongValue()).isZero();
      // Bob was seen by the sign-in to another app than his own.
      assertThat(sales.get("daysSinceOwnerSeen").getLongValue()).isEqualTo(1);
    }
  }

  @Test
  void sayThatAListIsMissing() {
    try (ServerUnderTest server = server(Map.of())) {
      JsonNode answer = json(server, "/api/v1/apps");

      assertThat(answer.get("meta").get("caveat").getStringValue())
          .isEqualTo("Audit files come without a list of apps.");
      assertThat(answer.get("data").size()).isEqualTo(1);
      assertThat(answer.get("data").get(0).get("known").getStringValue()).isEqualTo("audit");
      assertThat(json(server, "/api/v1/status").get("inventory").get("action").getStringValue())
          .contains("TELEMETRY_APPS_FILE");
    }
  }

  @Test
  void goOnWithoutAListThatCannotBeRead() throws IOException {
    Files.writeString(apps, "no JSON");
    for (String file : new String[] {apps.toString(), folder.resolve("gone").toString(), "\0"}) {
      try (ServerUnderTest server = server(Map.of("TELEMETRY_APPS_FILE", file))) {
        assertThat(json(server, "/api/v1/apps").get("meta").get("caveat").getStringValue())
            .isEqualTo("The list of apps that TELEMETRY_APPS_FILE names cannot be read.");
      }
    }
  }

  private ServerUnderTest server(Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("TELEMETRY_NOW", "2026-11-23T09:30:00Z");
    environment.put("TELEMETRY_AUDIT_FILES", rows.toString());
    return ServerUnderTest.start(environment);
  }

  private static JsonNode json(ServerUnderTest server, String path) {
    return server.json(server.get(path));
  }
}
