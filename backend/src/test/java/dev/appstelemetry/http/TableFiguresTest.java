package dev.appstelemetry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The figures that the tables, the top apps and single days add, over the sample. */
@MicronautTest(transactional = false)
@Property(name = "telemetry.now", value = "2026-11-23T09:30:00Z")
class TableFiguresTest {

  private final RunningServer server;

  TableFiguresTest(RunningServer server) {
    this.server = server;
  }

  @ParameterizedTest
  @CsvSource({
    "all, ''",
    "power, segment=POWER",
    "atRisk, activity=AT_RISK",
    "inactive, activity=INACTIVE",
    "newUsers, newOnly=true",
  })
  void countsAsManyUsersAsTheTableLists(String count, String filter) throws Exception {
    String path = "?days=14&limit=1000&app=sales-explorer&" + filter;

    JsonNode counts = counts(path.replace("&limit=1000", ""));

    int listed = rows("user-segmentation" + path).size();
    assertThat(listed).isPositive();
    assertThat(counts.get(count).getIntValue()).isEqualTo(listed);
    assertThat(counts.get("matching").getIntValue()).isEqualTo(listed);
  }

  @Test
  void countsTheUsersOfTheWindowLikeTheCard() throws Exception {
    JsonNode counts = counts("?days=30");

    JsonNode card = server.getJson("/api/v1/kpi-summary?days=30").get("data").get("uniqueUsers");
    assertThat(counts.get("matchingInWindow")).isEqualTo(card.get("value"));
    assertThat(counts.get("seenFrom").getStringValue()).isEqualTo("2026-08-26");
  }

  @Test
  void countsNewUsersLikeTheDays() throws Exception {
    long byDay =
        rows("user-cohorts?days=30").stream().mapToLong(day -> count(day, "newUsers")).sum();

    assertThat(counts("?days=30").get("newUsers").getLongValue()).isPositive().isEqualTo(byDay);
  }

  @Test
  void namesTheAppThatAUserUsesMost() throws Exception {
    JsonNode first = rows("user-segmentation?days=30&limit=1").get(0);

    JsonNode most =
        rows("top-apps?days=30&limit=1&user=" + first.get("user").getStringValue()).get(0);
    assertThat(first.get("favouriteApp")).isEqualTo(most.get("app"));
    assertThat(first.get("favouriteAppKey")).isEqualTo(most.get("appKey"));
  }

  @Test
  void namesNoFavouriteAppWithoutUseInTheWindow() throws Exception {
    List<JsonNode> users = rows("user-segmentation?days=7&limit=1000&sort=interactions&order=asc");

    assertThat(users.get(0).get("interactions").getIntValue()).isZero();
    assertThat(users.get(0).get("favouriteApp").isNull()).isTrue();
  }

  @Test
  void ranksAppsAlsoInThePreviousPeriod() throws Exception {
    List<JsonNode> now = rows("top-apps?from=2026-11-08&to=2026-11-14&limit=1000");
    List<String> before = new ArrayList<>();
    rows("top-apps?from=2026-11-01&to=2026-11-07&limit=1000")
        .forEach(app -> before.add(app.get("appKey").getStringValue()));

    for (int i = 0; i < now.size(); i++) {
      JsonNode app = now.get(i);
      int place = before.indexOf(app.get("appKey").getStringValue()) + 1;
      assertThat(app.get("rank").getIntValue()).isEqualTo(i + 1);
      assertThat(app.get("previousRank").isNull()).isEqualTo(place == 0);
      assertThat(app.get("movement").getStringValue())
          .isEqualTo(place == 0 ? "NEW" : place > i + 1 ? "UP" : place < i + 1 ? "DOWN" : "SAME");
    }
    assertThat(now).extracting(app -> app.get("movement").getStringValue()).contains("UP", "DOWN");
  }

  @Test
  void reportsNoMovementWithoutAPreviousPeriod() throws Exception {
    JsonNode first = rows("top-apps?days=365&limit=1").get(0);

    assertThat(first.get("previousRank").isNull()).isTrue();
    assertThat(first.get("movement").isNull()).isTrue();
  }

  @Test
  void judgesTheErrorRateOfAppsLikeTheHealthOfOne() throws Exception {
    JsonNode app = rows("apps?days=30").get(0);

    JsonNode card =
        server
            .getJson("/api/v1/kpi-summary?days=30&app=" + app.get("appKey").getStringValue())
            .get("data")
            .get("errorRate");
    assertThat(app.get("errorRate")).isEqualTo(card.get("value"));
    assertThat(rows("apps?days=30"))
        .filteredOn(row -> count(row, "interactions") == 0)
        .isNotEmpty()
        .allMatch(row -> row.get("errorRate").isNull());
  }

  @ParameterizedTest
  @ValueSource(strings = {"dau-trend", "user-cohorts", "error-monitoring"})
  void splitsASingleDayIntoHours(String query) throws Exception {
    List<JsonNode> hours = rows(query + "?from=2026-11-20&to=2026-11-20&timeZone=Europe/Berlin");

    assertThat(hours).hasSize(24);
    assertThat(hours)
        .allMatch(hour -> hour.get("date").getStringValue().equals("2026-11-20"))
        .allMatch(hour -> hour.get("complete").getBooleanValue());
    assertThat(hours.get(9).get("hour").getIntValue()).isEqualTo(9);
    assertThat(rows(query + "?days=1")).hasSize(10);
    assertThat(rows(query + "?days=2")).allMatch(day -> day.get("hour").isNull());
  }

  @Test
  void countsTheInteractionsOfAnHourLikeTheHeatmap() throws Exception {
    String friday = "?from=2026-11-20&to=2026-11-20";
    List<JsonNode> cells = rows("usage-heatmap" + friday);

    for (JsonNode hour : rows("dau-trend" + friday)) {
      int cell = 4 * 24 + hour.get("hour").getIntValue();
      assertThat(hour.get("interactions")).isEqualTo(cells.get(cell).get("interactions"));
    }
  }

  private JsonNode counts(String filters) throws Exception {
    return server.getJson("/api/v1/user-counts" + filters).get("data");
  }

  private List<JsonNode> rows(String request) throws Exception {
    List<JsonNode> rows = new ArrayList<>();
    server.getJson("/api/v1/" + request).get("data").values().forEach(rows::add);
    return rows;
  }

  private static long count(JsonNode row, String figure) {
    return row.get(figure).getLongValue();
  }
}
