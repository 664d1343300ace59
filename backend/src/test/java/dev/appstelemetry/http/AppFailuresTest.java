package dev.appstelemetry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The failures by app of the sample, in which three deployments break sales-explorer. */
@MicronautTest(transactional = false)
@Property(name = "telemetry.now", value = "2026-11-26T20:15:00Z")
class AppFailuresTest {

  private final RunningServer server;

  AppFailuresTest(RunningServer server) {
    this.server = server;
  }

  @Test
  void namesTheAppThatFailsMost() throws Exception {
    JsonNode first = rows("?days=30").get(0);

    assertThat(first.get("name").getStringValue()).isEqualTo("sales-explorer");
    assertThat(first.get("aboveThreshold").getBooleanValue()).isTrue();
    assertThat(first.get("share").getDoubleValue()).isGreaterThan(30);
    assertThat(first.get("worstDay").get("date").getStringValue())
        .isIn("2026-11-04", "2026-11-13", "2026-11-20");
    assertThat(first.get("worstDay").get("errorRate").getDoubleValue()).isGreaterThan(20);
    String newest = "";
    for (JsonNode change :
        server.getJson("/api/v1/app-changes?days=30&app=sales-explorer").get("data").values()) {
      String time = change.get("time").getStringValue();
      boolean deployed =
          change.get("action").getStringValue().equals("deployApp")
              && !change.get("failed").getBooleanValue();
      newest = deployed && time.compareTo(newest) > 0 ? time : newest;
    }
    assertThat(first.get("lastDeployment").getStringValue()).isEqualTo(newest);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?days=30", "?days=7&dayOfWeek=2", "?days=90&segment=POWER"})
  void sumsToAllFailures(String filters) throws Exception {
    List<JsonNode> apps = rows(filters + "&limit=1000");
    long failed = apps.stream().mapToLong(app -> app.get("failed").getLongValue()).sum();
    long failedByDay = 0;
    for (JsonNode day : server.getJson("/api/v1/error-monitoring" + filters).get("data").values()) {
      failedByDay += day.get("failed").getLongValue();
    }

    assertThat(failed).isPositive().isEqualTo(failedByDay);
    assertThat(apps).allMatch(app -> app.get("failed").getLongValue() > 0);
    assertThat(apps)
        .extracting(app -> app.get("failed").getLongValue())
        .isSortedAccordingTo((one, other) -> Long.compare(other, one));
  }

  @Test
  void hasTheWorstDayOfTheApp() throws Exception {
    for (JsonNode app : rows("?days=30&limit=5")) {
      JsonNode worst = app.get("worstDay");
      long most = 0;
      for (JsonNode day :
          server
              .getJson("/api/v1/error-monitoring?days=30&app=" + app.get("appKey").getStringValue())
              .get("data")
              .values()) {
        most = Math.max(most, day.get("failed").getLongValue());
        if (day.get("date").equals(worst.get("date"))) {
          assertThat(day.get("failed")).isEqualTo(worst.get("failed"));
          assertThat(day.get("errorRate")).isEqualTo(worst.get("errorRate"));
        }
      }
      assertThat(worst.get("failed").getLongValue()).isEqualTo(most);
    }
  }

  @Test
  void listsNoAppWithoutFailures() throws Exception {
    assertThat(rows("?days=30&app=no-such-app")).isEmpty();
  }

  private List<JsonNode> rows(String parameters) throws Exception {
    List<JsonNode> rows = new ArrayList<>();
    server.getJson("/api/v1/app-failures" + parameters).get("data").values().forEach(rows::add);
    return rows;
  }
}
