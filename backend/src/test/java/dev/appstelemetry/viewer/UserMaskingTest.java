package dev.appstelemetry.viewer;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.context.annotation.Property;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

@MicronautTest(transactional = false)
@Property(name = "telemetry.source.kind", value = "sample")
@Property(name = "telemetry.platform.app-name", value = "telemetry")
@Property(name = "telemetry.platform.app-port", value = "8000")
@Property(name = "telemetry.viewers.see-users", value = "ann@example.com")
@Property(name = "telemetry.viewers.pseudonym-key", value = "key")
@Property(name = "telemetry.now", value = "2026-11-23T09:30:00Z")
class UserMaskingTest {

  private static final String USERS = "/api/v1/user-segmentation?limit=1000";
  private static final Pattern ADDRESS = Pattern.compile("[\\w.]+@[\\w.]+");
  private static final Pattern PSEUDONYM = Pattern.compile("user-[0-9a-f]{12}");

  private final EmbeddedServer server;
  private final JsonMapper json;
  private final Router router;
  private final Pseudonyms pseudonyms;
  private final HttpClient client = HttpClient.newHttpClient();

  UserMaskingTest(EmbeddedServer server, JsonMapper json, Router router, Pseudonyms pseudonyms) {
    this.server = server;
    this.json = json;
    this.router = router;
    this.pseudonyms = pseudonyms;
  }

  @Test
  void servesNamesToListedViewersAndPseudonymsToOthersFromOneCache() throws Exception {
    JsonNode known = data(get(USERS, "ann@example.com"));
    JsonNode hidden = data(get(USERS, "bob@example.com"));
    JsonNode again = data(get(USERS, "ann@example.com"));

    assertThat(users(known)).allMatch(user -> ADDRESS.matcher(user).matches());
    assertThat(users(hidden)).hasSameSizeAs(users(known)).allMatch(this::isPseudonym);
    assertThat(users(hidden)).doesNotHaveDuplicates();
    assertThat(hidden.get(0).get("interactions")).isEqualTo(known.get(0).get("interactions"));
    assertThat(users(again)).isEqualTo(users(known));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/export"})
  void ordersEqualRowsIndependentlyOfTheNames(String export) throws Exception {
    String path =
        "/api/v1/user-segmentation"
            + export
            + "?sort=segment&order=asc"
            + (export.isEmpty() ? "&limit=100" : "&format=csv");
    List<String> known = inOrder(get(path, "ann@example.com"), ADDRESS);
    List<String> hidden = inOrder(get(path, "bob@example.com"), PSEUDONYM);

    assertThat(known).hasSizeGreaterThan(50).isSorted();
    assertThat(hidden).hasSameSizeAs(known);
    assertThat(hidden).isNotEqualTo(known.stream().map(pseudonyms::of).toList());
  }

  @Test
  void sendsDifferentEntityTagsForNamesAndPseudonyms() throws Exception {
    String known = get(USERS, "ann@example.com").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> hidden = get(USERS, "bob@example.com");

    assertThat(hidden.headers().firstValue("ETag")).isNotEmpty().get().isNotEqualTo(known);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kpi-summary?user=cleo@example.com",
        "user-segmentation?user=cleo@example.com",
        "user-segmentation?search=cleo",
        "user-segmentation?sort=user",
        "top-apps/sql?user=cleo@example.com",
        "user-segmentation/sql?user=user-0123456789ab",
        "user-segmentation/sql?search=cleo",
        "user-segmentation/sql?sort=user"
      })
  void refusesASearchByNameFromViewersWithoutNames(String path) throws Exception {
    HttpResponse<String> refused = get("/api/v1/" + path, "bob@example.com");

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(json.readValue(refused.body(), JsonNode.class).get("code").getStringValue())
        .isEqualTo("INVALID_PARAMETER");
    assertThat(get("/api/v1/" + path, "ann@example.com").statusCode()).isEqualTo(200);
  }

  @Test
  void removesAddressesFromAllAnswersAndExports() throws Exception {
    List<String> paths =
        router
            .uriRoutes()
            .map(route -> route.getUriMatchTemplate().toPathString())
            .filter(path -> path.startsWith("/api/v1/"))
            .distinct()
            .flatMap(
                path ->
                    path.endsWith("/export")
                        ? Stream.of(path + "?format=csv&days=90", path + "?format=xlsx&days=90")
                        : Stream.of(path.endsWith("/names") ? path + "?app=sales-explorer" : path))
            .toList();

    assertThat(paths).contains("/api/v1/app-changes", "/api/v1/status").hasSizeGreaterThan(25);
    for (String path : paths) {
      HttpResponse<String> answer = get(path, "ivy");
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      String text = path.contains("xlsx") ? String.join(" ", workbook(path, "ivy")) : answer.body();
      // Each statement tells people from service principals by this pattern.
      String own = path.endsWith("/sql") ? text.replace("like '%@%'", "") : text;
      assertThat(own).as(path).doesNotContain("@");
    }
    // Unmasked answers do hold addresses.
    assertThat(get("/api/v1/app-changes", "ann@example.com").body())
        .containsPattern("\"principal\":\"[^\"]+@")
        .containsPattern("\"user\":\"[^\"]+@");
  }

  @Test
  void keepsTheSecretOrderOfEqualRowsOutOfTheSql() throws Exception {
    String path = "/api/v1/user-segmentation/sql?days=7&sort=segment";
    String hidden = get(path, "bob@example.com").body();

    assertThat(hidden).doesNotContainPattern(PSEUDONYM);
    assertThat(hidden).isEqualTo(get(path, "ann@example.com").body());
  }

  @Test
  void usesOnePseudonymForAUserAndAnOwner() throws Exception {
    List<String> hidden = users(data(get(USERS, "bob@example.com")));
    List<String> owners = new ArrayList<>();
    for (JsonNode app : data(get("/api/v1/apps", "bob@example.com")).values()) {
      if (!app.get("owner").isNull()) {
        owners.add(app.get("owner").getStringValue());
      }
    }

    assertThat(owners).hasSizeGreaterThan(30).allMatch(this::isPseudonym);
    assertThat(hidden).containsAnyElementsOf(owners);
  }

  @ParameterizedTest
  @ValueSource(strings = {"user-segmentation", "apps", "app-changes"})
  void exportsPseudonymsForViewersWithoutNames(String query) throws Exception {
    String path = "/api/v1/" + query + "/export?format=csv";

    assertThat(get(path, "ann@example.com").body()).contains("@");
    assertThat(get(path, "bob@example.com").body()).contains("user-").doesNotContain("@");
  }

  @Test
  void logsViewerAndQueryOfAnExport() throws Exception {
    Logger logger = (Logger) LoggerFactory.getLogger("dev.appstelemetry.export.Exports");
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    logger.setLevel(Level.INFO);

    assertThat(get("/api/v1/top-apps/export?format=csv&days=7", "ann@example.com").statusCode())
        .isEqualTo(200);

    logger.detachAppender(log);
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .singleElement()
        .asString()
        .startsWith("ann@example.com exported top_apps as csv");
  }

  @Test
  void returnsTheViewerAndTheNameSetting() throws Exception {
    JsonNode settings =
        json.readValue(get("/api/v1/settings", "Bob@example.com").body(), JsonNode.class);

    assertThat(settings.get("viewer").getStringValue()).isEqualTo("bob@example.com");
    assertThat(settings.get("usersShown").getBooleanValue()).isFalse();
  }

  private List<String> workbook(String path, String viewer) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(server.getURI().resolve(path))
            .header("X-Forwarded-Email", viewer)
            .build();
    byte[] body = client.send(request, BodyHandlers.ofByteArray()).body();
    List<String> cells = new ArrayList<>();
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(body))) {
      for (Sheet sheet : workbook.getSheets().toList()) {
        sheet
            .read()
            .forEach(row -> row.forEach(cell -> cells.add(cell == null ? "" : cell.getText())));
      }
    }
    return cells;
  }

  /** The first casual users, which tie in this order. */
  private static List<String> inOrder(HttpResponse<String> response, Pattern name) {
    return name.matcher(response.body()).results().map(MatchResult::group).limit(100).toList();
  }

  private boolean isPseudonym(String user) {
    return user.matches("user-[0-9a-f]{12}");
  }

  private JsonNode data(HttpResponse<String> response) throws IOException {
    return json.readValue(response.body(), JsonNode.class).get("data");
  }

  private static List<String> users(JsonNode rows) {
    List<String> users = new ArrayList<>();
    rows.values().forEach(row -> users.add(row.get("user").getStringValue()));
    return users;
  }

  private HttpResponse<String> get(String path, String viewer)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.getURI().resolve(path))
            .header("X-Forwarded-Email", viewer)
            .build();
    return client.send(request, BodyHandlers.ofString());
  }
}
