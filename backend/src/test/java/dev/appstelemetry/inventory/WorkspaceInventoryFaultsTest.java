package dev.appstelemetry.inventory;

import static dev.appstelemetry.inventory.WorkspaceInventoryFixture.APPS;
import static dev.appstelemetry.inventory.WorkspaceInventoryFixture.LONG_WAIT;
import static dev.appstelemetry.inventory.WorkspaceInventoryFixture.SHORT_WAIT;
import static dev.appstelemetry.inventory.WorkspaceInventoryFixture.awaitListedApps;
import static dev.appstelemetry.inventory.WorkspaceInventoryFixture.listed;
import static dev.appstelemetry.inventory.WorkspaceInventoryFixture.ok;
import static dev.appstelemetry.inventory.WorkspaceInventoryFixture.server;
import static dev.appstelemetry.inventory.WorkspaceInventoryFixture.text;
import static dev.appstelemetry.inventory.WorkspaceInventoryFixture.texts;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.Await;
import dev.appstelemetry.databricks.ServerUnderTest;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.Fault;
import dev.appstelemetry.emulator.FaultPoint;
import dev.appstelemetry.emulator.ReplyFault;
import dev.appstelemetry.failure.CapturedLog;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Serves the page while the Apps API fails, with the real SDK against a workspace. */
class WorkspaceInventoryFaultsTest {

  private static EmulatedWorkspace workspace;
  private static ServerUnderTest shared;
  private static Map<String, JsonNode> expected;

  /**
   * A row of the table.
   *
   * @param words part of the caveat; alternatives are separated by |
   * @param refused whether the status page reports the permission as missing
   */
  record Row(String fault, Consumer<EmulatedWorkspace> cause, String words, boolean refused) {

    Pattern wording() {
      return Pattern.compile(
          Arrays.stream(words.split("\\|")).map(Pattern::quote).collect(joining("|")));
    }

    @Override
    public String toString() {
      return fault;
    }
  }

  static Stream<Row> faults() {
    String silent = "The workspace did not return its inventory.";
    return Stream.of(
        new Row("403", always(Fault.status(403)), "list its apps (403).", true),
        new Row("401", always(Fault.status(401)), "does not accept the sign-in", true),
        new Row("404", always(Fault.status(404)), silent, false),
        new Row("500", always(Fault.status(500)), silent, false),
        new Row("a sign-in page", always(Fault.signInPage()), "a sign-in page instead", false),
        new Row(
            "a sign-in page that calls itself JSON",
            always(Fault.answers(" \n<html>Sign in</html>")),
            "a sign-in page instead",
            false),
        new Row("no JSON", always(Fault.answers("Service")), "not a list of apps", false),
        new Row(
            "403 of the token", always(Fault.invalidToken()), "does not accept the sign-in", true),
        new Row("cut off", always(Fault.answers("{\"apps\":[{\"na")), "not a list of apps", false),
        new Row(
            "a repeating page token",
            always(Fault.answers("{\"apps\":[],\"next_page_token\":\"again\"}")),
            "an endless list of apps",
            false),
        new Row(
            "new page tokens for ever",
            always(Fault.answers(endless())),
            "an endless list of apps",
            false),
        new Row("an empty list", always(Fault.answers("{}")), "The inventory is empty.", false),
        new Row(
            "slow",
            w -> w.faults().delayApps(Duration.ofMinutes(1)),
            // Given up by a busy machine's later requests.
            "The inventory is still loading.|" + silent,
            false));
  }

  private static Supplier<String> endless() {
    AtomicInteger page = new AtomicInteger();
    return () -> "{\"apps\":[],\"next_page_token\":\"" + page.incrementAndGet() + "\"}";
  }

  private static Consumer<EmulatedWorkspace> always(ReplyFault fault) {
    return w -> w.faults().onEvery(FaultPoint.APPS, fault);
  }

  @BeforeAll
  static void start() {
    workspace = WorkspaceInventoryFixture.workspace();
    shared = server(workspace, SHORT_WAIT);
    expected = figures(shared);
  }

  @AfterAll
  static void stop() {
    shared.close();
    workspace.close();
  }

  @AfterEach
  void clearFaults() {
    workspace.faults().clear();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void continuesWithoutAList(Row row) throws Exception {
    row.cause().accept(workspace);
    // Wait briefly only for the list that does not arrive.
    String wait = row.fault().equals("slow") ? SHORT_WAIT : LONG_WAIT;
    try (CapturedLog log = CapturedLog.start();
        ServerUnderTest server = server(workspace, wait)) {
      JsonNode apps = ok(server, "/api/v1/apps");
      assertThat(text(apps.get("meta").get("caveat"))).containsPattern(row.wording());
      assertThat(texts(apps.get("data"), "known")).isNotEmpty().containsOnly("audit");

      JsonNode status = ok(server, "/api/v1/status");
      assertThat(text(status.get("inventory").get("problem"))).containsPattern(row.wording());
      assertThat(text(status.get("inventory").get("action"))).isNotEmpty();
      List<JsonNode> grants = new ArrayList<>();
      status.get("grants").values().forEach(grants::add);
      JsonNode grant = grants.get(grants.size() - 1);
      assertThat(text(grant.get("name"))).contains("apps");
      assertThat(text(grant.get("state"))).isEqualTo(row.refused() ? "missing" : "unknown");
      assertThat(text(status.get("signals").get(1).get("advice"))).containsPattern(row.wording());

      assertThat(figures(server)).isEqualTo(expected);

      HttpResponse<String> signIns = server.get("/api/v1/kpi-summary?signal=sign-in");
      assertThat(signIns.statusCode()).isEqualTo(503);
      assertThat(text(server.json(signIns).get("code"))).isEqualTo("INVENTORY_UNAVAILABLE");
      assertThat(text(ok(server, "/api/v1/kpi-summary?signal=all").get("meta").get("caveat")))
          .containsPattern(row.wording());

      assertThat(log.stackTraces()).isZero();
      workspace.faults().clear();
      awaitListedApps(server);
      assertThat(server.get("/api/v1/kpi-summary?signal=sign-in").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @MethodSource("faults")
  void keepsTheLastListIfARefreshFails(Row row) throws Exception {
    awaitListedApps(shared);
    row.cause().accept(workspace);
    Thread.sleep(60);
    JsonNode apps = ok(shared, "/api/v1/apps?fresh=true");

    if (row.fault().equals("slow")) {
      assertThat(listed(apps)).isEqualTo(APPS);
      assertThat(apps.get("meta").get("caveat").isNull()).isTrue();
    } else {
      Await.until(() -> hasCaveat(ok(shared, "/api/v1/apps?fresh=true")));
      apps = ok(shared, "/api/v1/apps");
      boolean empty = row.fault().equals("an empty list");
      assertThat(listed(apps)).isEqualTo(empty ? 0 : APPS);
      assertThat(text(apps.get("meta").get("caveat")))
          .containsPattern(row.wording())
          .endsWith(empty ? "" : "The list is from 2026-11-23 09:30 UTC.");
    }
    assertThat(shared.get("/api/v1/kpi-summary?signal=sign-in").statusCode()).isEqualTo(200);
  }

  /** The answers about actions, which do not depend on the list. */
  /** Figures that name no app: its key depends on the list. */
  private static Map<String, JsonNode> figures(ServerUnderTest server) {
    Map<String, JsonNode> figures = new HashMap<>();
    for (String query :
        List.of(
            "kpi-summary",
            "dau-trend",
            "usage-heatmap",
            "user-cohorts",
            "error-monitoring",
            "user-counts")) {
      JsonNode answer = ok(server, "/api/v1/" + query + "?days=7");
      assertThat(answer.get("meta").get("caveat").isNull()).isTrue();
      figures.put(query, answer.get("data"));
    }
    return figures;
  }

  private static boolean hasCaveat(JsonNode apps) {
    return !apps.get("meta").get("caveat").isNull();
  }
}
