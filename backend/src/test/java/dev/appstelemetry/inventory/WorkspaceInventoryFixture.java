package dev.appstelemetry.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.Await;
import dev.appstelemetry.databricks.ServerUnderTest;
import dev.appstelemetry.emulator.DuckDbEngine;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.SampleRows;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Workspaces and servers for tests of the inventory. */
final class WorkspaceInventoryFixture {

  static final int APPS = 39;
  static final String LONG_WAIT = "60s";
  static final String SHORT_WAIT = "800ms";
  private static final String NOW = "2026-11-23T09:30:00Z";

  private WorkspaceInventoryFixture() {}

  /** A workspace with the sample's apps and its last days. */
  static EmulatedWorkspace workspace() {
    DuckDbEngine engine = DuckDbEngine.create();
    SampleRows.fillLastDays(engine, 42, Instant.parse(NOW), 45);
    EmulatedWorkspace workspace = EmulatedWorkspace.builder().engine(engine).start();
    SampleRows.apps(engine).forEach(workspace::add);
    return workspace;
  }

  /** A server with short fresh and retry ages. */
  static ServerUnderTest server(EmulatedWorkspace of, String inventoryWait) {
    Map<String, String> environment = new HashMap<>(of.environment());
    environment.put("TELEMETRY_NOW", NOW);
    environment.put("TELEMETRY_CACHE_FRESH_WITHIN", "50ms");
    environment.put("TELEMETRY_CACHE_RETRY_AFTER", "200ms");
    environment.put("TELEMETRY_REFRESH_AFTER", "200ms");
    environment.put("TELEMETRY_INVENTORY_FIRST_WAIT", inventoryWait);
    return ServerUnderTest.start(environment);
  }

  static void awaitListedApps(ServerUnderTest server) throws InterruptedException {
    Await.until(
        () -> {
          JsonNode apps = ok(server, "/api/v1/apps");
          return apps.get("meta").get("caveat").isNull() && listed(apps) == APPS;
        });
  }

  static JsonNode ok(ServerUnderTest server, String path) {
    HttpResponse<String> answer = server.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return server.json(answer);
  }

  static long listed(JsonNode apps) {
    return texts(apps.get("data"), "known").stream()
        .filter(known -> !known.equals("audit"))
        .count();
  }

  static List<String> texts(JsonNode rows, String field) {
    List<String> texts = new ArrayList<>();
    rows.values().forEach(row -> texts.add(text(row.get(field))));
    return texts;
  }

  static String text(JsonNode node) {
    return node.isString() ? node.getStringValue() : "";
  }
}
