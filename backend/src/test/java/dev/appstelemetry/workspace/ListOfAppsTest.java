package dev.appstelemetry.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.standin.DuckDbEngine;
import dev.appstelemetry.standin.Fault;
import dev.appstelemetry.standin.FaultPoint;
import dev.appstelemetry.standin.ReplyFault;
import dev.appstelemetry.standin.SampleRows;
import dev.appstelemetry.standin.StandInApp;
import dev.appstelemetry.standin.StandInWorkspace;
import dev.appstelemetry.warehouse.ServerUnderTest;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of the page when the Apps API fails: with the real SDK against a workspace. */
class ListOfAppsTest {

  private static final String NOW = "2026-11-23T09:30:00Z";
  private static final int APPS = 39;

  private static StandInWorkspace workspace;
  private static ServerUnderTest lasting;
  private static Map<String, JsonNode> undisturbed;

  /**
   * A row of the table.
   *
   * @param words what the viewer is told
   * @param refused whether the status page calls the permission missing
   */
  record Row(String fault, Consumer<StandInWorkspace> cause, String words, boolean refused) {

    @Override
    public String toString() {
      return fault;
    }
  }

  static Stream<Row> faults() {
    String silent = "The workspace does not give out its list of apps.";
    return Stream.of(
        new Row("403", always(Fault.status(403)), "list its apps (403).", true),
        new Row("401", always(Fault.status(401)), "does not accept the sign-in", true),
        new Row("404", always(Fault.status(404)), silent, false),
        new Row("500", always(Fault.status(500)), silent, false),
        new Row("no JSON", always(Fault.answers("<html>Sign in</html>")), "something else", false),
        new Row("cut off", always(Fault.answers("{\"apps\":[{\"na")), "something else", false),
        new Row(
            "a repeating page token",
            always(Fault.answers("{\"apps\":[],\"next_page_token\":\"again\"}")),
            "without end",
            false),
        new Row("new page tokens for ever", always(Fault.answers(endless())), "without end", false),
        new Row("an empty list", always(Fault.answers("{}")), "The list of apps is empty.", false),
        new Row(
            "slow",
            w -> w.faults().delayApps(Duration.ofMinutes(1)),
            "The list of apps has not come yet.",
            false));
  }

  private static Supplier<String> endless() {
    AtomicInteger page = new AtomicInteger();
    return () -> "{\"apps\":[],\"next_page_token\":\"" + page.incrementAndGet() + "\"}";
  }

  private static Consumer<StandInWorkspace> always(ReplyFault fault) {
    return w -> w.faults().onEvery(FaultPoint.APPS, fault);
  }

  @BeforeAll
  static void start() {
    DuckDbEngine engine = DuckDbEngine.create();
    SampleRows.fill(engine, 42, Instant.parse(NOW));
    workspace = StandInWorkspace.builder().engine(engine).start();
    SampleRows.apps(engine).forEach(workspace::add);
    lasting = server();
    undisturbed = figures(lasting);
  }

  @AfterAll
  static void stop() {
    lasting.close();
    workspace.close();
  }

  @AfterEach
  void mend() {
    workspace.faults().clear();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void goesOnWithoutAList(Row row) throws Exception {
    row.cause().accept(workspace);
    try (ServerUnderTest server = server()) {
      JsonNode apps = ok(server, "/api/v1/apps");
      assertThat(text(apps.get("meta").get("caveat"))).contains(row.words());
      assertThat(texts(apps.get("data"), "known")).isNotEmpty().containsOnly("audit");

      JsonNode status = ok(server, "/api/v1/status");
      assertThat(text(status.get("inventory").get("problem"))).contains(row.words());
      assertThat(text(status.get("inventory").get("action"))).isNotEmpty();
      List<JsonNode> grants = new ArrayList<>();
      status.get("grants").values().forEach(grants::add);
      JsonNode grant = grants.get(grants.size() - 1);
      assertThat(text(grant.get("name"))).contains("apps");
      assertThat(text(grant.get("state"))).isEqualTo(row.refused() ? "missing" : "unknown");
      assertThat(text(status.get("signals").get(1).get("advice"))).contains(row.words());

      assertThat(figures(server)).isEqualTo(undisturbed);

      HttpResponse<String> signIns = server.get("/api/v1/kpi-summary?signal=sign-in");
      assertThat(signIns.statusCode()).isEqualTo(503);
      assertThat(text(server.json(signIns).get("code"))).isEqualTo("INVENTORY_UNAVAILABLE");
      assertThat(text(ok(server, "/api/v1/kpi-summary?signal=all").get("meta").get("caveat")))
          .contains(row.words());

      workspace.faults().clear();
      awaitListedApps(server);
      assertThat(server.get("/api/v1/kpi-summary?signal=sign-in").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  void keepsTheLastListWhenItCannotBeRenewed(Row row) throws Exception {
    awaitListedApps(lasting);
    row.cause().accept(workspace);
    Thread.sleep(60);
    JsonNode apps = ok(lasting, "/api/v1/apps?fresh=true");

    if (row.fault().equals("slow")) {
      assertThat(listed(apps)).isEqualTo(APPS);
      assertThat(apps.get("meta").get("caveat").isNull()).isTrue();
    } else {
      for (int i = 0; i < 100 && apps.get("meta").get("caveat").isNull(); i++) {
        Thread.sleep(100);
        apps = ok(lasting, "/api/v1/apps?fresh=true");
      }
      boolean empty = row.fault().equals("an empty list");
      assertThat(listed(apps)).isEqualTo(empty ? 0 : APPS);
      assertThat(text(apps.get("meta").get("caveat")))
          .contains(row.words())
          .endsWith(empty ? "" : "The list is of 2026-11-23 09:30 UTC.");
    }
    assertThat(lasting.get("/api/v1/kpi-summary?signal=sign-in").statusCode()).isEqualTo(200);
  }

  @Test
  void triesOnceMoreWithANewTokenWhereTheOldOneIsRefused() throws Exception {
    try (ServerUnderTest server = server()) {
      awaitListedApps(server);
      workspace.expireTokens();
      Thread.sleep(60);

      JsonNode apps = ok(server, "/api/v1/apps?fresh=true");

      assertThat(apps.get("meta").get("caveat").isNull()).isTrue();
      assertThat(listed(apps)).isEqualTo(APPS);
    }
  }

  @Test
  void tellsStatesThatTheSdkHasNeverHeardOf() throws Exception {
    workspace
        .faults()
        .onEvery(
            FaultPoint.APPS,
            Fault.answers(
                """
                {"apps":[{"name":"sales-explorer","compute_status":{"state":"HIBERNATING"},
                "app_status":{"state":"DREAMING"},"space":{"id":7}}],"more":true}
                """));
    try (ServerUnderTest server = server()) {
      JsonNode first = ok(server, "/api/v1/apps").get("data").get(0);

      assertThat(text(first.get("known"))).isEqualTo("both");
      assertThat(text(first.get("computeState"))).isEqualTo("HIBERNATING");
      assertThat(text(first.get("appState"))).isEqualTo("DREAMING");
    }
  }

  @Test
  void readsTwoThousandAppsPageByPage() throws Exception {
    try (StandInWorkspace large = StandInWorkspace.builder().engine(auditTableOnly()).start();
        ServerUnderTest server = server(withMany(large, 2_000))) {
      for (int i = 0; i < 200; i++) {
        if (ok(server, "/api/v1/status").get("inventory").get("apps").isNumber()) {
          break;
        }
        Thread.sleep(100);
      }
      JsonNode apps = ok(server, "/api/v1/apps?days=7");

      assertThat(apps.get("data").size()).isEqualTo(2_000);
      assertThat(texts(apps.get("data"), "known")).containsOnly("inventory");
      assertThat(server.get("/api/v1/kpi-summary?signal=all").statusCode()).isEqualTo(200);
      assertThat(server.get("/api/v1/apps/export?format=csv").body().lines().count())
          .isEqualTo(2_001);
    }
  }

  private static StandInWorkspace withMany(StandInWorkspace large, int apps) {
    for (int i = 0; i < apps; i++) {
      large.add(StandInApp.named("app-%04d".formatted(i)));
    }
    return large;
  }

  private static DuckDbEngine auditTableOnly() {
    DuckDbEngine engine = DuckDbEngine.create();
    engine.runResource("sql/duckdb/audit_schema.sql");
    return engine;
  }

  private static ServerUnderTest server() {
    return server(workspace);
  }

  /** Every question that wants fresh figures gets them, and failed lists are soon tried again. */
  private static ServerUnderTest server(StandInWorkspace of) {
    Map<String, String> environment = new HashMap<>(of.environment());
    environment.put("TELEMETRY_NOW", NOW);
    environment.put("TELEMETRY_FRESH_WITHIN", "50ms");
    environment.put("TELEMETRY_RETRY_AFTER", "200ms");
    environment.put("TELEMETRY_REFRESH_AFTER", "200ms");
    environment.put("TELEMETRY_INVENTORY_WAIT", "800ms");
    return ServerUnderTest.start(environment);
  }

  private static void awaitListedApps(ServerUnderTest server) throws InterruptedException {
    for (int i = 0; i < 200; i++) {
      JsonNode apps = ok(server, "/api/v1/apps");
      if (apps.get("meta").get("caveat").isNull() && listed(apps) == APPS) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("The list did not come");
  }

  /** The figures of actions, but for the names that only the list knows. */
  private static Map<String, JsonNode> figures(ServerUnderTest server) {
    Map<String, JsonNode> figures = new HashMap<>();
    for (String query :
        List.of(
            "kpi-summary",
            "dau-trend",
            "usage-heatmap",
            "user-cohorts",
            "error-monitoring",
            "user-segmentation")) {
      JsonNode answer = ok(server, "/api/v1/" + query + "?days=7");
      assertThat(answer.get("meta").get("caveat").isNull()).isTrue();
      figures.put(query, answer.get("data"));
    }
    return figures;
  }

  private static JsonNode ok(ServerUnderTest server, String path) {
    HttpResponse<String> answer = server.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return server.json(answer);
  }

  private static long listed(JsonNode apps) {
    return texts(apps.get("data"), "known").stream()
        .filter(known -> !known.equals("audit"))
        .count();
  }

  private static List<String> texts(JsonNode rows, String field) {
    List<String> texts = new ArrayList<>();
    rows.values().forEach(row -> texts.add(text(row.get(field))));
    return texts;
  }

  private static String text(JsonNode node) {
    return node.isString() ? node.getStringValue() : "";
  }
}
