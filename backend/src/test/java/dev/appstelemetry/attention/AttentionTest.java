package dev.appstelemetry.attention;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample has an app for each reason. */
@MicronautTest(transactional = false)
@Property(name = "telemetry.now", value = "2026-11-26T20:15:00Z")
class AttentionTest {

  private final EmbeddedServer server;
  private final JsonMapper json;
  private final HttpClient client = HttpClient.newHttpClient();

  AttentionTest(EmbeddedServer server, JsonMapper json) {
    this.server = server;
    this.json = json;
  }

  @Test
  void findsTheBrokenAppsOfTheSample() throws Exception {
    List<JsonNode> concerns = concerns("?days=30");

    assertThat(concerns)
        .extracting(concern -> text(concern, "reason"))
        .contains("CRASHED", "DEPLOYMENT_RAISED_ERRORS", "RUNNING_UNUSED");
    JsonNode sales = named("sales-explorer", concerns);
    assertThat(text(sales, "reason")).isEqualTo("DEPLOYMENT_RAISED_ERRORS");
    assertThat(sales.get("deployments").getIntValue()).isEqualTo(3);
    assertThat(sales.get("raisedTo").getDoubleValue()).isGreaterThan(20);
  }

  @Test
  void ordersByPeopleAndNamesEachAppOnce() throws Exception {
    List<JsonNode> concerns = concerns("?days=30");

    assertThat(concerns)
        .extracting(concern -> concern.get("people").getLongValue())
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(concerns).extracting(concern -> text(concern, "appKey")).doesNotHaveDuplicates();
  }

  @Test
  void agreesWithTheTableOfApps() throws Exception {
    List<JsonNode> apps = data("/api/v1/apps?days=30");

    for (JsonNode concern : concerns("?days=30")) {
      JsonNode app = named(text(concern, "app"), apps);
      assertThat(concern.get("users")).isEqualTo(app.get("uniqueUsers"));
      assertThat(concern.get("lastUsed")).isEqualTo(app.get("lastUsed"));
      assertThat(concern.get("daysSinceLastUse")).isEqualTo(app.get("daysSinceLastUse"));
      assertThat(concern.get("owner")).isEqualTo(app.get("owner"));
    }
  }

  private List<JsonNode> concerns(String parameters) throws IOException, InterruptedException {
    return data("/api/v1/attention" + parameters);
  }

  private List<JsonNode> data(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.getURI().resolve(path)).build();
    HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
    assertThat(response.statusCode()).as(new String(response.body())).isEqualTo(200);
    List<JsonNode> rows = new ArrayList<>();
    json.readValue(response.body(), JsonNode.class).get("data").values().forEach(rows::add);
    return rows;
  }

  private static JsonNode named(String app, List<JsonNode> rows) {
    return rows.stream().filter(row -> text(row, "app").equals(app)).findFirst().orElseThrow();
  }

  private static String text(JsonNode row, String name) {
    return row.get(name).getStringValue();
  }
}
