package dev.appstelemetry.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.databricks.ServerUnderTest;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Audit files with and without an inventory file. */
class FileInventoryTest {

  @TempDir private Path folder;
  private Path rows;
  private Path apps;

  @BeforeEach
  void write() throws IOException {
    rows =
        Files.writeString(
            folder.resolve("audit.jsonl"),
            """
            {"event_time":"2026-11-23T08:00:00Z","event_date":"2026-11-23","service_name":"apps","action_name":"openApp","request_params":{"app_name":"sales"},"user_identity":{"email":"ann@example.com"},"response":{"status_code":200}}
            {"event_time":"2026-11-22T08:00:00Z","event_date":"2026-11-22","service_name":"accounts","action_name":"mintOAuthToken","request_params":{"client_id":"C-IDLE"},"user_identity":{"email":"bob@example.com"},"response":{"status_code":200}}
            """);
    apps = folder.resolve("apps.json");
  }

  @Test
  void combinesAuditFilesWithTheInventory() throws IOException {
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
      // Bob was seen by a sign-in to an app of another owner.
      assertThat(sales.get("daysSinceOwnerSeen").getLongValue()).isEqualTo(1);
    }
  }

  @Test
  void reportsAMissingInventory() {
    try (ServerUnderTest server = server(Map.of())) {
      JsonNode answer = json(server, "/api/v1/apps");

      assertThat(answer.get("meta").get("caveat").getStringValue())
          .isEqualTo("Audit files come without an inventory.");
      assertThat(answer.get("data").size()).isEqualTo(1);
      assertThat(answer.get("data").get(0).get("known").getStringValue()).isEqualTo("audit");
      assertThat(json(server, "/api/v1/status").get("inventory").get("action").getStringValue())
          .contains("TELEMETRY_APPS_FILE");
    }
  }

  @Test
  void continuesWithoutAnUnreadableInventory() throws IOException {
    Files.writeString(apps, "no JSON");
    Path one = Files.writeString(folder.resolve("one.json"), "{\"name\":\"sales\",\"id\":\"1\"}");
    Path other = Files.writeString(folder.resolve("other.json"), "[{\"event_id\":\"e1\"}]");
    for (String file :
        new String[] {
          apps.toString(), one.toString(), other.toString(), folder.resolve("gone").toString(), "\0"
        }) {
      try (ServerUnderTest server = server(Map.of("TELEMETRY_APPS_FILE", file))) {
        assertThat(json(server, "/api/v1/apps").get("meta").get("caveat").getStringValue())
            .isEqualTo("The file in TELEMETRY_APPS_FILE cannot be read as an inventory.");
      }
    }
  }

  @Test
  void reportsAnErrorSavedInPlaceOfTheList() throws IOException {
    Files.writeString(apps, "{\"error_code\": \"PERMISSION_DENIED\", \"message\": \"no\"}");
    try (ServerUnderTest server = server(Map.of("TELEMETRY_APPS_FILE", apps.toString()))) {
      assertThat(json(server, "/api/v1/apps").get("meta").get("caveat").getStringValue())
          .isEqualTo(
              "The file in TELEMETRY_APPS_FILE contains an error of the Apps API:"
                  + " PERMISSION_DENIED: no.");
    }
  }

  @Test
  void readsAListWrittenOnWindows() throws IOException {
    Files.writeString(apps, "\uFEFF[{\"name\":\"idle\",\"id\":\"2\"}]", StandardCharsets.UTF_16LE);
    try (ServerUnderTest server = server(Map.of("TELEMETRY_APPS_FILE", apps.toString()))) {
      assertThat(json(server, "/api/v1/status").get("inventory").get("apps").getIntValue())
          .isEqualTo(1);
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
