package dev.appstelemetry.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.databricks.ServerUnderTest;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Successive apps of one name, and events with duplicate rows. */
class AppHistoryTest {

  private static final String LIST =
      """
      [{"name":"sales","id":"new-id","url":"https://sales-111.aws.databricksapps.com",
        "create_time":"%s","oauth2_app_client_id":"c-new"}]
      """;

  private static final AuditRow DELETION =
      AuditRow.of("2026-11-06T08:00:00Z", "deleteApp").with("name", "sales");

  @TempDir private Path folder;

  @Test
  void assignsUseBeforeTheNewCreationToTheDeletedApp() throws IOException {
    Stream<AuditRow> rows =
        Stream.of(
            open("2026-11-03T08:00:00Z", "ann@example.com"),
            open("2026-11-04T08:00:00Z", "bob@example.com"),
            DELETION,
            // Rows after a deletion still name the deleted app.
            open("2026-11-06T09:00:00Z", "ann@example.com").failed(),
            creation("2026-11-07T08:00:00Z", "createApp"),
            open("2026-11-08T08:00:00Z", "ann@example.com"));
    try (ServerUnderTest server = server(rows, "2026-11-07T08:00:01Z")) {
      JsonNode top = data(server, "top-apps");
      JsonNode apps = data(server, "apps");

      assertThat(texts(top, "app")).containsExactly("sales (until 6 Nov 2026)", "sales");
      assertThat(top.get(0).get("interactions").getLongValue()).isEqualTo(3);
      assertThat(top.get(1).get("interactions").getLongValue()).isEqualTo(1);
      assertThat(texts(apps, "appKey")).isEqualTo(texts(top, "appKey"));
      assertThat(texts(apps, "known")).containsExactly("audit", "both");
      assertThat(apps.get(1).get("id").getStringValue()).isEqualTo("new-id");
      assertThat(figure(server, "activeApps", "")).isEqualTo(2);
      assertThat(figure(server, "interactions", "app=" + texts(top, "appKey").get(1))).isEqualTo(1);
      assertThat(figure(server, "interactions", "app=sales")).isEqualTo(4);
    }
  }

  @Test
  void keepsTheKeyOfADeletedApp() throws IOException {
    List<AuditRow> before = List.of(open("2026-11-03T08:00:00Z", "ann@example.com"));
    List<AuditRow> after = List.of(before.get(0), DELETION);
    List<AuditRow> later =
        List.of(before.get(0), DELETION, creation("2026-11-07T08:00:00Z", "createApp"));

    assertThat(Stream.of(before, after, later).map(this::keyOfFirst).distinct()).hasSize(1);
  }

  private String keyOfFirst(List<AuditRow> rows) {
    try (ServerUnderTest server = server(rows.stream(), "2026-11-07T08:00:01Z")) {
      return texts(data(server, "top-apps"), "appKey").get(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void beginsAnAppOnlyWithASuccessfulCreationAfterADeletion() throws IOException {
    Stream<AuditRow> rows =
        Stream.of(
            creation("2026-11-01T08:00:00Z", "createApp"),
            open("2026-11-02T08:00:00Z", "ann@example.com"),
            // A creation without a deletion, and a failed deletion.
            creation("2026-11-03T08:00:00Z", "createApp"),
            AuditRow.of("2026-11-04T08:00:00Z", "deleteApp").with("name", "sales").failed(),
            creation("2026-11-05T08:00:00Z", "createUpdate"),
            creation("2026-11-05T09:00:00Z", "createApp").failed(),
            DELETION,
            creation("2026-11-06T10:00:00Z", "createApp").failed(),
            open("2026-11-06T11:00:00Z", "ann@example.com"),
            creation("2026-11-07T08:00:00Z", "createUpdate"),
            creation("2026-11-07T09:00:00Z", "createUpdate"),
            open("2026-11-08T08:00:00Z", "ann@example.com"));
    try (ServerUnderTest server = server(rows, "2026-11-07T08:00:01Z")) {
      JsonNode top = data(server, "top-apps");

      assertThat(texts(top, "app")).containsExactly("sales (until 6 Nov 2026)", "sales");
      assertThat(top.get(0).get("interactions").getLongValue()).isEqualTo(2);
    }
  }

  @Test
  void usesTheCreationTimeOfTheListIfTheLogIsLate() throws IOException {
    Stream<AuditRow> rows =
        Stream.of(
            open("2026-11-03T08:00:00Z", "ann@example.com"),
            DELETION,
            open("2026-11-08T08:00:00Z", "ann@example.com"),
            AuditRow.signIn("2026-11-08T09:00:00Z", "c-new").by("ann@example.com"));
    try (ServerUnderTest server = server(rows, "2026-11-07T08:00:01Z")) {
      JsonNode top = data(server, "top-apps?signal=all");

      assertThat(texts(top, "app")).containsExactly("sales", "sales (until 6 Nov 2026)");
      assertThat(top.get(0).get("interactions").getLongValue()).isEqualTo(2);
    }
  }

  @Test
  void assignsRowsWithAKnownIdToThatAppAtAnyTime() throws IOException {
    Stream<AuditRow> rows =
        Stream.of(
            open("2026-11-03T08:00:00Z", "ann@example.com"),
            DELETION,
            creation("2026-11-07T08:00:00Z", "createApp"),
            AuditRow.of("2026-11-05T08:00:00Z", "openApp").with("app_id", "NEW-ID"));
    try (ServerUnderTest server = server(rows, "2026-11-07T08:00:01Z")) {
      assertThat(texts(data(server, "top-apps"), "app"))
          .containsExactlyInAnyOrder("sales", "sales (until 6 Nov 2026)");
    }
  }

  @Test
  void distinguishesAppsDeletedOnTheSameDay() throws IOException {
    Stream<AuditRow> rows =
        Stream.of(
            open("2026-11-06T07:00:00Z", "ann@example.com"),
            DELETION,
            creation("2026-11-06T08:10:00Z", "createApp"),
            open("2026-11-06T08:20:00Z", "ann@example.com"),
            AuditRow.of("2026-11-06T08:30:00Z", "deleteApp").with("name", "sales"),
            creation("2026-11-06T08:40:00Z", "createApp"),
            open("2026-11-06T08:50:00Z", "ann@example.com"));
    try (ServerUnderTest server = server(rows, "2026-11-06T08:40:01Z")) {
      assertThat(texts(data(server, "top-apps"), "app"))
          .containsExactlyInAnyOrder(
              "sales", "sales (until 6 Nov 2026, 08:00:00)", "sales (until 6 Nov 2026, 08:30:00)");
    }
  }

  @Test
  void measuresTheImpactOfADeploymentOnItsOwnAppOnly() throws IOException {
    Stream<AuditRow> rows =
        Stream.of(
            open("2026-11-06T07:00:00Z", "ann@example.com"),
            DELETION,
            creation("2026-11-06T08:10:00Z", "createApp"),
            AuditRow.of("2026-11-06T09:00:00Z", "createUpdate").app("sales"),
            open("2026-11-06T10:00:00Z", "ann@example.com"),
            AuditRow.of("2026-11-06T09:00:00Z", "deployApp"),
            AuditRow.of("2026-11-06T10:00:00Z", "openApp").by("ann@example.com"));
    try (ServerUnderTest server = server(rows, "2026-11-06T08:10:01Z")) {
      for (JsonNode event : data(server, "app-changes").values()) {
        if (event.get("impact").isObject()) {
          boolean known = !event.get("app").getStringValue().equals("Unknown app");
          JsonNode impact = event.get("impact");
          assertThat(impact.get("before").get("interactions").getLongValue()).isZero();
          assertThat(impact.get("after").get("interactions").getLongValue())
              .isEqualTo(known ? 1 : 0);
        }
      }
      assertThat(texts(data(server, "app-changes?app=sales"), "action"))
          .contains("createUpdate")
          .doesNotContain("deployApp");
    }
  }

  @Test
  void countsEventsOnceAndEveryRowWithoutAnId() throws IOException {
    Stream<AuditRow> rows =
        Stream.of(
            open("2026-11-03T08:00:00Z", "ann@example.com").id("one"),
            open("2026-11-03T08:00:00Z", "ann@example.com").id("one"),
            open("2026-11-03T08:00:00Z", "ann@example.com").id(" one "),
            open("2026-11-03T08:00:00Z", "bob@example.com").id("two"),
            open("2026-11-03T08:00:00Z", "bob@example.com").id(""),
            open("2026-11-03T08:00:00Z", "bob@example.com").id("  "),
            open("2026-11-03T08:00:00Z", "bob@example.com"),
            open("2026-11-03T08:00:00Z", "bob@example.com"));
    try (ServerUnderTest server = server(rows, "2026-11-01T00:00:00Z")) {
      assertThat(figure(server, "interactions", "")).isEqualTo(6);
    }
  }

  private static AuditRow open(String time, String user) {
    return AuditRow.of(time, "openApp").app("sales").by(user);
  }

  private static AuditRow creation(String time, String action) {
    return AuditRow.of(time, action).with("app", "{\"name\":\"sales\"}").by("ann@example.com");
  }

  private static long figure(ServerUnderTest server, String name, String filters) {
    return data(server, "kpi-summary?" + filters).get(name).get("value").getLongValue();
  }

  private static JsonNode data(ServerUnderTest server, String request) {
    HttpResponse<String> answer = server.get("/api/v1/" + request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return server.json(answer).get("data");
  }

  private static List<String> texts(JsonNode rows, String field) {
    List<String> texts = new ArrayList<>();
    rows.values().forEach(row -> texts.add(row.get(field).getStringValue()));
    return texts;
  }

  private ServerUnderTest server(Stream<AuditRow> rows, String created) throws IOException {
    Path audit = folder.resolve("rows.jsonl");
    Files.write(audit, rows.map(AuditRow::toString).toList());
    Path apps = folder.resolve("apps.json");
    Files.writeString(apps, LIST.formatted(created));
    return ServerUnderTest.start(
        Map.of(
            "TELEMETRY_NOW", "2026-11-24T12:00:00Z",
            "TELEMETRY_AUDIT_FILES", audit.toString(),
            "TELEMETRY_APPS_FILE", apps.toString()));
  }
}
