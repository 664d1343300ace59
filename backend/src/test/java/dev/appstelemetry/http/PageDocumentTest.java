package dev.appstelemetry.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.cache.CacheStatistics;
import dev.appstelemetry.cache.OverviewRequest;
import dev.appstelemetry.cache.QueryCache;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Singleton;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
@Property(name = "spec.name", value = "PageDocumentTest")
@Property(name = "telemetry.source.kind", value = "sample")
@Property(name = "telemetry.platform.app-name", value = "telemetry")
@Property(name = "telemetry.platform.app-port", value = "8000")
@Property(name = "telemetry.viewers.see-users", value = "ann@example.com")
@Property(name = "telemetry.viewers.pseudonym-key", value = "key")
@Property(name = "telemetry.now", value = "2026-11-23T09:30:00Z")
class PageDocumentTest {

  private static final String SETTINGS = "/api/v1/settings";
  private static final String MARKUP = "</script><script>alert(1)</script><!--\u2028\u2029";
  private static final Pattern DATA =
      Pattern.compile("<script type=\"application/json\" id=\"answers\">(.*)</script></body>");
  private static final String[] ANN = {"X-Forwarded-Email", "ann@example.com"};
  private static final String[] BOB = {"X-Forwarded-Email", "bob@example.com"};

  /** A request whose answer contains markup. */
  @Factory
  @Requires(property = "spec.name", value = "PageDocumentTest")
  static class Markup {

    @Singleton
    OverviewRequest markup() {
      return new OverviewRequest(
          "markup",
          Set.of("hour"),
          Map.of(),
          filters -> Optional.of(Map.of("name", MARKUP)).filter(any -> filters.hour() != null));
    }

    @Singleton
    OverviewRequest failing() {
      return new OverviewRequest(
          "failing",
          Set.of(),
          Map.of(),
          filters -> {
            throw new IllegalStateException("A defect");
          });
    }
  }

  private final RunningServer server;
  private final JsonMapper json;
  private final QueryCache cache;

  PageDocumentTest(RunningServer server, JsonMapper json, QueryCache cache) {
    this.server = server;
    this.json = json;
    this.cache = cache;
  }

  @Test
  void containsTheCachedAnswersOfItsAddress() throws Exception {
    List<String> requests =
        List.of(
            "/api/v1/kpi-summary?days=14&timeZone=Europe%2FBerlin",
            "/api/v1/top-apps?days=14&limit=10&timeZone=Europe%2FBerlin",
            "/api/v1/attention?days=14&timeZone=Europe%2FBerlin",
            "/api/v1/app-changes?days=14&limit=1000&timeZone=Europe%2FBerlin",
            "/api/v1/user-segmentation?days=14&limit=100&order=desc&sort=interactions"
                + "&timeZone=Europe%2FBerlin",
            "/api/v1/freshness?awaitSignal=false&timeZone=Europe%2FBerlin");
    for (String request : requests) {
      assertThat(server.get(request, ANN).statusCode()).as(request).isEqualTo(200);
    }

    JsonNode answers = answers("/?days=14&timeZone=Europe/Berlin", ANN);

    assertThat(names(answers)).contains(SETTINGS).containsAll(requests);
    for (String request : requests) {
      assertThat(answers.get(request)).as(request).isEqualTo(server.json(server.get(request, ANN)));
    }
  }

  @Test
  void completesAnAddressWithTheCookieOfThePage() throws Exception {
    String request = "/api/v1/kpi-summary?days=7&timeZone=Asia%2FTokyo";
    server.get(request, ANN);
    String cookie = PageAddress.COOKIE + "=days=7&timeZone=Asia%2FTokyo&appChanges=off";

    assertThat(names(answers("/", with(ANN, "Cookie", cookie)))).contains(request);
    assertThat(names(answers("/?days=30", with(ANN, "Cookie", cookie)))).doesNotContain(request);
    assertThat(names(answers("/?days=7", with(ANN, "Cookie", cookie)))).contains(request);
  }

  @Test
  void containsNoAnswerThatIsNotCachedAndLoadsNone() throws Exception {
    JsonNode answers = answers("/?days=11&timeZone=America/Lima", ANN);

    assertThat(names(answers))
        .isSubsetOf(SETTINGS, "/api/v1/freshness?awaitSignal=false&timeZone=America%2FLima");
    JsonNode again = answers("/?days=11&timeZone=America/Lima", ANN);
    assertThat(names(again)).doesNotContain("/api/v1/kpi-summary?days=11&timeZone=America%2FLima");
    assertThat(cache.statistics())
        .extracting(CacheStatistics::query)
        .noneMatch(query -> query.contains("error_monitoring"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/?days=30",
        "/?timeZone=UTC",
        "/?days=0&timeZone=UTC",
        "/?days=x&timeZone=UTC",
        "/?days=30&timeZone=UTC&signal=x",
        "/?days=30&timeZone=UTC&workspace=",
        "/?days=30&timeZone=Nowhere",
        "/apps?days=30&timeZone=UTC",
        "/status"
      })
  void containsTheSettingsAloneWithoutKnownFilters(String address) throws Exception {
    assertThat(names(answers(address, ANN))).containsOnly(SETTINGS);
  }

  @Test
  void showsUsersAsPseudonymsWhereTheApiDoes() throws Exception {
    String request =
        "/api/v1/user-segmentation?days=30&limit=100&order=desc&sort=interactions&timeZone=UTC";
    for (String[] viewer : List.of(ANN, BOB)) {
      server.get(request, viewer);
    }

    String named = server.get("/?days=30&timeZone=UTC", ANN).body();
    JsonNode masked = answers("/?days=30&timeZone=UTC", BOB).get(request);

    assertThat(named).contains("@example.com");
    String page = server.get("/?days=30&timeZone=UTC", BOB).body();
    assertThat(page).contains("user-");
    assertThat(page.replace("bob@example.com", "")).doesNotContain("@example.com");
    assertThat(masked).isEqualTo(server.json(server.get(request, BOB)));
  }

  @Test
  void containsNoAnswerOfANamedUserForViewersWhoSeePseudonyms() throws Exception {
    String user = "&user=ann%40example.com";
    server.get("/api/v1/kpi-summary?days=30&timeZone=UTC" + user, ANN);

    assertThat(names(answers("/?days=30&timeZone=UTC" + user, ANN)))
        .contains("/api/v1/kpi-summary?days=30&timeZone=UTC" + user);
    assertThat(names(answers("/?days=30&timeZone=UTC" + user, BOB))).containsOnly(SETTINGS);
  }

  @Test
  void cannotBeLeftByMarkupInAnAnswer() throws Exception {
    String page = server.get("/?days=30&timeZone=UTC&hour=9", ANN).body();

    assertThat(page).doesNotContain("alert(1)</script>").doesNotContain("<!--");
    assertThat(page.split("</script>", -1))
        .hasSameSizeAs(server.get("/").body().split("</script>", -1));
    assertThat(
            answers("/?days=30&timeZone=UTC&hour=9", ANN).get("/api/v1/markup?hour=9").get("name"))
        .isEqualTo(JsonNode.createStringNode(MARKUP));
  }

  @Test
  void hasNoInlineScriptAndTheStrictPolicy() throws Exception {
    HttpResponse<String> page = server.get("/?days=30&timeZone=UTC", ANN);

    assertThat(page.body())
        .doesNotContainPattern("<script(?![^>]*(src=|type=\"application/json\"))");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self';");
  }

  @Test
  void isKeptByTheViewersBrowserOnlyAndRevalidated() throws Exception {
    HttpResponse<String> page = server.get("/apps", ANN);
    String tag = page.headers().firstValue("ETag").orElseThrow();

    assertThat(page.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    assertThat(server.get("/apps", with(ANN, "If-None-Match", tag)).statusCode()).isEqualTo(304);
    assertThat(server.get("/apps", with(BOB, "If-None-Match", tag)).statusCode()).isEqualTo(200);
    assertThat(server.get("/status", with(ANN, "If-None-Match", tag)).statusCode()).isEqualTo(200);
  }

  private JsonNode answers(String address, String... headers) throws Exception {
    HttpResponse<String> page = server.get(address, headers);
    assertThat(page.statusCode()).isEqualTo(200);
    Matcher data = DATA.matcher(page.body());
    assertThat(data.find()).as(page.body()).isTrue();
    return json.readValue(data.group(1), JsonNode.class);
  }

  private static List<String> names(JsonNode answers) {
    return StreamSupport.stream(answers.entries().spliterator(), false)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static String[] with(String[] viewer, String name, String value) {
    return new String[] {viewer[0], viewer[1], name, value};
  }
}
