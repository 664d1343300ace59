package dev.appstelemetry.inventory;

import static dev.appstelemetry.inventory.WorkspaceInventoryFixture.APPS;
import static dev.appstelemetry.inventory.WorkspaceInventoryFixture.LONG_WAIT;
import static dev.appstelemetry.inventory.WorkspaceInventoryFixture.awaitListedApps;
import static dev.appstelemetry.inventory.WorkspaceInventoryFixture.listed;
import static dev.appstelemetry.inventory.WorkspaceInventoryFixture.ok;
import static dev.appstelemetry.inventory.WorkspaceInventoryFixture.server;
import static dev.appstelemetry.inventory.WorkspaceInventoryFixture.text;
import static dev.appstelemetry.inventory.WorkspaceInventoryFixture.texts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.Await;
import dev.appstelemetry.databricks.ServerUnderTest;
import dev.appstelemetry.emulator.DuckDbEngine;
import dev.appstelemetry.emulator.EmulatedApp;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.Fault;
import dev.appstelemetry.emulator.FaultPoint;
import dev.appstelemetry.emulator.ReplyFault;
import io.micronaut.json.tree.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reads the inventory with the real SDK from a workspace. */
class WorkspaceInventoryTest {

  private static EmulatedWorkspace workspace;

  @BeforeAll
  static void start() {
    workspace = WorkspaceInventoryFixture.workspace();
  }

  @AfterAll
  static void stop() {
    workspace.close();
  }

  @AfterEach
  void clearFaults() {
    workspace.faults().clear();
  }

  static Stream<ReplyFault> refusals() {
    return Stream.of(Fault.status(401), Fault.invalidToken());
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void retriesOnceWithANewTokenIfTheOldOneIsRefused(ReplyFault refusal) throws Exception {
    try (ServerUnderTest server = server(workspace, LONG_WAIT)) {
      awaitListedApps(server);
      workspace.faults().refuseBadTokensWith(refusal);
      workspace.expireTokens();
      Thread.sleep(60);

      JsonNode apps = ok(server, "/api/v1/apps?fresh=true");

      assertThat(apps.get("meta").get("caveat").isNull()).isTrue();
      assertThat(listed(apps)).isEqualTo(APPS);
    }
  }

  @Test
  void returnsStatesUnknownToTheSdk() throws Exception {
    workspace
        .faults()
        .onEvery(
            FaultPoint.APPS,
            Fault.answers(
                """
                {"apps":[{"name":"sales-explorer","compute_status":{"state":"HIBERNATING"},
                "app_status":{"state":"DREAMING"},"space":{"id":7}}],"more":true}
                """));
    try (ServerUnderTest server = server(workspace, LONG_WAIT)) {
      JsonNode first = ok(server, "/api/v1/apps").get("data").get(0);

      assertThat(text(first.get("known"))).isEqualTo("both");
      assertThat(text(first.get("computeState"))).isEqualTo("HIBERNATING");
      assertThat(text(first.get("appState"))).isEqualTo("DREAMING");
    }
  }

  @Test
  void readsTwoThousandAppsPageByPage() throws Exception {
    try (EmulatedWorkspace large = EmulatedWorkspace.builder().engine(auditTableOnly()).start();
        ServerUnderTest server = server(withMany(large, 2_000), LONG_WAIT)) {
      Await.until(() -> ok(server, "/api/v1/status").get("inventory").get("apps").isNumber());
      JsonNode apps = ok(server, "/api/v1/apps?days=7");

      assertThat(apps.get("data").size()).isEqualTo(2_000);
      assertThat(texts(apps.get("data"), "known")).containsOnly("inventory");
      assertThat(server.get("/api/v1/kpi-summary?signal=all").statusCode()).isEqualTo(200);
      assertThat(server.get("/api/v1/apps/export?format=csv").body().lines().count())
          .isEqualTo(2_001);
    }
  }

  private static EmulatedWorkspace withMany(EmulatedWorkspace large, int apps) {
    for (int i = 0; i < apps; i++) {
      large.add(EmulatedApp.named("app-%04d".formatted(i)));
    }
    return large;
  }

  private static DuckDbEngine auditTableOnly() {
    DuckDbEngine engine = DuckDbEngine.create();
    engine.runResource("sql/duckdb/audit_schema.sql");
    return engine;
  }
}
