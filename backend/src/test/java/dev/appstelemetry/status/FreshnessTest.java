package dev.appstelemetry.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.databricks.ServerUnderTest;
import dev.appstelemetry.emulator.DuckDbEngine;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.Fault;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The extent of the log, independent of filters. */
class FreshnessTest {

  @TempDir Path folder;

  @Test
  void returnsTheNewestAndTheOldestRowOfAllServices() throws IOException {
    try (ServerUnderTest server =
        files(
            row("2026-11-01T23:30:00Z", "jobs", "runNow"),
            row("2026-11-20T10:00:00Z", "apps", "openApp"),
            row("2026-11-23T09:20:00Z", "jobs", "runNow"),
            row("2026-11-23T10:00:00Z", "jobs", "runNow"))) {
      JsonNode utc = freshness(server, "");
      JsonNode berlin = freshness(server, "?timeZone=Europe/Berlin");

      assertThat(text(utc.get("latestEvent"))).isEqualTo("2026-11-23T09:20:00Z");
      assertThat(text(utc.get("logBegins"))).isEqualTo("2026-11-01");
      assertThat(text(berlin.get("logBegins"))).isEqualTo("2026-11-02");
    }
  }

  @Test
  void findsTheNewestRowOfALogThatEndedLongAgo() throws IOException {
    try (ServerUnderTest server = files(row("2026-02-01T08:00:00Z", "apps", "openApp"))) {
      assertThat(text(freshness(server, "").get("latestEvent"))).isEqualTo("2026-02-01T08:00:00Z");
    }
  }

  @Test
  void hasNoDaysAndNoComparisonBeforeTheLogBegins() throws IOException {
    try (ServerUnderTest server =
        files(
            row("2026-11-20T10:00:00Z", "jobs", "runNow"),
            row("2026-11-22T10:00:00Z", "apps", "openApp"))) {
      for (String series : new String[] {"dau-trend", "error-monitoring", "user-cohorts"}) {
        JsonNode answer = answer(server, series + "?days=30&signal=action");

        assertThat(text(answer.get("meta").get("logBegins"))).isEqualTo("2026-11-20");
        assertThat(answer.get("data").size()).as(series).isEqualTo(4);
        assertThat(text(answer.get("data").get(0).get("date"))).isEqualTo("2026-11-20");
      }
      assertThat(previous(answer(server, "kpi-summary?days=2&signal=action")).getLongValue())
          .isZero();
      assertThat(previous(answer(server, "kpi-summary?days=3&signal=action")).isNull()).isTrue();
      assertThat(
              answer(server, "dau-trend?from=2026-10-01&to=2026-10-31&signal=action")
                  .get("data")
                  .size())
          .isZero();
    }
  }

  @Test
  void excludesFilteredWeekdaysFromAverages() throws IOException {
    try (ServerUnderTest server =
        files(
            row("2026-10-01T10:00:00Z", "jobs", "runNow"),
            row("2026-11-19T10:00:00Z", "apps", "openApp"))) {
      JsonNode thursdays = answer(server, "dau-trend?days=30&dayOfWeek=4&signal=action");

      assertThat(thursdays.get("data").values())
          .extracting(day -> text(day.get("date")))
          .containsExactly("2026-10-29", "2026-11-05", "2026-11-12", "2026-11-19");
    }
  }

  @Test
  void reportsTheReasonIfNoSignalCanBeChosen() {
    try (EmulatedWorkspace workspace =
            EmulatedWorkspace.builder().engine(DuckDbEngine.create()).start();
        ServerUnderTest server = ServerUnderTest.start(workspace.environment())) {
      workspace
          .faults()
          .onEveryStatement(Fault.failsWith("INSUFFICIENT_PERMISSIONS", "42501", "No SELECT."));
      assertThat(text(server.json(server.get("/api/v1/freshness")).get("code")))
          .isEqualTo("PERMISSION_DENIED");
      assertThat(text(server.json(server.get("/api/v1/kpi-summary")).get("code")))
          .isEqualTo("PERMISSION_DENIED");
    }
  }

  @Test
  void refusesAnUnknownZone() throws IOException {
    try (ServerUnderTest server = files(row("2026-11-20T10:00:00Z", "apps", "openApp"))) {
      assertThat(server.get("/api/v1/freshness?timeZone=Mars/Olympus").statusCode()).isEqualTo(400);
    }
  }

  private ServerUnderTest files(String... rows) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("audit.jsonl"), Stream.of(rows).collect(Collectors.joining("\n")));
    return ServerUnderTest.start(Map.of("TELEMETRY_AUDIT_FILES", file.toString()));
  }

  private static JsonNode freshness(ServerUnderTest server, String query) {
    return server.json(server.get("/api/v1/freshness" + query));
  }

  private static JsonNode answer(ServerUnderTest server, String path) {
    return server.json(server.get("/api/v1/" + path));
  }

  private static JsonNode previous(JsonNode summary) {
    return summary.get("data").get("interactions").get("previous");
  }

  private static String text(JsonNode node) {
    return node.getStringValue();
  }

  private static String row(String time, String service, String action) {
    return """
    {"event_time":"%s","event_date":"%s","service_name":"%s","action_name":"%s",\
    "request_params":{"app_name":"sales"},"user_identity":{"email":"anna@example.com"},\
    "response":{"status_code":200}}\
    """
        .formatted(time, time.substring(0, 10), service, action);
  }
}
