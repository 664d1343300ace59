package dev.appstelemetry.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.Await;
import dev.appstelemetry.databricks.ServerUnderTest;
import dev.appstelemetry.emulator.DuckDbEngine;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.Fault;
import dev.appstelemetry.emulator.FaultPoint;
import dev.appstelemetry.emulator.SampleRows;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The status of workspaces with missing data or permissions. */
class StatusTest {

  private static final String NOW = "2026-11-23T09:30:00Z";
  private static final String ID = EmulatedWorkspace.WAREHOUSE_ID;

  private static EmulatedWorkspace workspace;

  @BeforeAll
  static void start() {
    DuckDbEngine engine = DuckDbEngine.create();
    SampleRows.fillLastDays(engine, 42, Instant.parse(NOW), 45);
    workspace = EmulatedWorkspace.builder().engine(engine).start();
    SampleRows.apps(engine).forEach(workspace::add);
  }

  @AfterAll
  static void stop() {
    workspace.close();
  }

  @AfterEach
  void clearFaults() {
    workspace.faults().clear();
    workspace.warehouse().run();
  }

  @Test
  void describesACompleteWorkspace() {
    try (ServerUnderTest server = server(Map.of())) {
      JsonNode status = status(server);

      assertThat(text(status.get("source"))).isEqualTo("databricks");
      assertThat(text(status.get("identity")))
          .isEqualTo("service principal " + EmulatedWorkspace.CLIENT_ID);
      assertThat(text(status.get("host"))).isEqualTo(workspace.url());
      assertThat(text(status.get("auditTable"))).isEqualTo("system.access.audit");
      assertThat(text(status.get("warehouse").get("id"))).isEqualTo(ID);
      assertThat(text(status.get("warehouse").get("condition"))).isEqualTo("RUNNING");
      assertThat(status.get("inventory").get("apps").getIntValue()).isEqualTo(39);
      assertThat(grants(status)).hasSize(5).containsValue("present").doesNotContainValue("missing");
      assertThat(grants(status)).doesNotContainValue("unknown");
      assertThat(status.get("census").get("problem").isNull()).isTrue();
      assertThat(status.get("freshness").get("ageSeconds").getLongValue()).isZero();
      assertThat(status.toString()).doesNotContain(EmulatedWorkspace.CLIENT_SECRET);
    }
  }

  @Test
  void listsTheActionsFoundIfNoneIsCounted() {
    try (ServerUnderTest server = server(Map.of("TELEMETRY_ACTIONS", "clickApp,touchApp"))) {
      JsonNode action = status(server).get("signals").get(0);

      assertThat(action.get("events").getLongValue()).isZero();
      assertThat(action.get("firstEvent").isNull()).isTrue();
      assertThat(text(action.get("advice")))
          .startsWith("None of the 2 counted actions occurs. These exist: viewApp (")
          .endsWith("Set TELEMETRY_ACTIONS to those that should count.");
      JsonNode signIns = status(server).get("signals").get(1);
      assertThat(signIns.get("events").getLongValue()).isPositive();
      assertThat(signIns.get("advice").isNull()).isTrue();
    }
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "INSUFFICIENT_PERMISSIONS | User does not have SELECT on Table 'system.access.audit'."
            + " | SELECT on TABLE system.access.audit",
        "INSUFFICIENT_PERMISSIONS | User does not have USE SCHEMA on Schema 'system.access'."
            + " | USE SCHEMA on SCHEMA system.access",
        "PERMISSION_DENIED | User does not have USE CATALOG on Catalog 'system'."
            + " | USE CATALOG on CATALOG system",
        "INSUFFICIENT_PERMISSIONS | Insufficient privileges. | "
      })
  void namesTheGrantReportedMissingByTheWorkspace(String errorClass, String words, String missing) {
    workspace.faults().onEveryStatement(Fault.failsWith(errorClass, "42501", words));
    try (ServerUnderTest server = server(Map.of())) {
      JsonNode status = status(server);

      Map<String, String> grants = grants(status);
      assertThat(grants).containsEntry("CAN USE on WAREHOUSE " + ID, "present");
      grants.forEach(
          (name, state) -> {
            if (name.contains("system")) {
              assertThat(state).as(name).isEqualTo(name.equals(missing) ? "missing" : "unknown");
            }
          });
      assertThat(text(status.get("grants").get(3).get("statement")))
          .isEqualTo(
              "GRANT SELECT ON TABLE system.access.audit TO `"
                  + EmulatedWorkspace.CLIENT_ID
                  + "`;");
      assertThat(text(status.get("census").get("problem").get("code")))
          .isEqualTo("PERMISSION_DENIED");
      assertThat(status.get("signals").size()).isZero();
      assertThat(status.get("freshness").get("latestEvent").isNull()).isTrue();
    }
  }

  @Test
  void reportsUnknownGrantsIfTheTableIsNotVisible() {
    workspace
        .faults()
        .onEveryStatement(Fault.failsWith("TABLE_OR_VIEW_NOT_FOUND", "42P01", "Not found."));
    try (ServerUnderTest server = server(Map.of())) {
      JsonNode select = status(server).get("grants").get(3);

      assertThat(text(select.get("state"))).isEqualTo("unknown");
      assertThat(text(select.get("why"))).contains("system schema is enabled");
    }
  }

  @Test
  void reportsAMissingWarehousePermission() {
    workspace.faults().onEvery(FaultPoint.SESSION, Fault.status(403));
    try (ServerUnderTest server = server(Map.of())) {
      JsonNode status = status(server);

      assertThat(grants(status))
          .containsEntry("CAN USE on WAREHOUSE " + ID, "missing")
          .containsEntry("SELECT on TABLE system.access.audit", "unknown");
      assertThat(text(status.get("grants").get(0).get("why"))).contains("Permissions");
    }
  }

  @Test
  void doesNotWaitForAStoppedWarehouseAndLoadsAfterItsStart() throws Exception {
    workspace.warehouse().stop(Duration.ofHours(1));
    int startCount = workspace.warehouse().startCount();
    try (ServerUnderTest server = server(Map.of())) {
      JsonNode status = status(server);

      assertThat(status.get("census").get("asOf").isNull()).isTrue();
      assertThat(text(status.get("census").get("problem").get("code")))
          .isIn("WAREHOUSE_STARTING", "QUERY_TIMEOUT");
      assertThat(text(status.get("warehouse").get("condition"))).isIn("STARTING", "STOPPED");
      assertThat(grants(status)).containsEntry("SELECT on TABLE system.access.audit", "unknown");

      workspace.warehouse().run();
      Await.until(() -> !status(server).get("census").get("asOf").isNull());
      assertThat(status(server).get("census").get("problem").isNull()).isTrue();
      assertThat(workspace.warehouse().startCount() - startCount).isEqualTo(1);
    }
  }

  @Test
  void answersIfNoTokenIsIssued() {
    workspace.expireTokens();
    workspace.faults().tokenEndpointDown();
    try (ServerUnderTest server = server(Map.of())) {
      JsonNode status = status(server);

      assertThat(text(status.get("warehouse").get("condition"))).isEqualTo("UNKNOWN");
      assertThat(status.get("inventory").get("apps").isNull()).isTrue();
      assertThat(text(status.get("inventory").get("problem"))).isNotEmpty();
      assertThat(status.get("census").get("problem").isNull()).isFalse();
    }
  }

  @Test
  void reportsTheUsualDelayAfterThreeObservations() throws Exception {
    Map<String, String> settings = Map.of("TELEMETRY_CACHE_FRESH_WITHIN", "1ms");
    try (ServerUnderTest server = server(settings)) {
      assertThat(typicalDelay(server).isNull()).isTrue();
      Thread.sleep(5);
      assertThat(typicalDelay(server).isNull()).isTrue();
      Thread.sleep(5);
      assertThat(typicalDelay(server).getLongValue()).isZero();
    }
  }

  @Test
  void keepsThePreviousActionCountsWithTheReasonIfARefreshFails() throws Exception {
    try (ServerUnderTest server = server(Map.of("TELEMETRY_CACHE_FRESH_WITHIN", "1ms"))) {
      assertThat(status(server).get("census").get("problem").isNull()).isTrue();
      workspace
          .faults()
          .onEveryStatement(
              Fault.failsWith(
                  "INSUFFICIENT_PERMISSIONS",
                  "42501",
                  "User does not have SELECT on Table 'system.access.audit'."));
      Thread.sleep(5);

      JsonNode status = server.json(server.get("/api/v1/status?fresh=true"));

      assertThat(status.get("signals").size()).isEqualTo(2);
      assertThat(text(status.get("census").get("problem").get("code")))
          .isEqualTo("PERMISSION_DENIED");
      assertThat(grants(status))
          .containsEntry("SELECT on TABLE system.access.audit", "missing")
          .containsEntry("USE CATALOG on CATALOG system", "unknown");
    }
  }

  @Test
  void needsNoGrantsForTheSample() {
    try (ServerUnderTest server =
        ServerUnderTest.start(Map.of("TELEMETRY_SOURCE", "sample", "TELEMETRY_NOW", NOW))) {
      JsonNode status = status(server);

      assertThat(status.get("warehouse").isNull()).isTrue();
      assertThat(status.get("identity").isNull()).isTrue();
      assertThat(status.get("grants").size()).isZero();
      assertThat(server.get("/api/v1/status?days=7").statusCode()).isEqualTo(400);
    }
  }

  private static JsonNode typicalDelay(ServerUnderTest server) {
    HttpResponse<String> answer = server.get("/api/v1/status?fresh=true");
    return server.json(answer).get("freshness").get("typicalDelaySeconds");
  }

  private static ServerUnderTest server(Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(workspace.environment());
    environment.put("TELEMETRY_NOW", NOW);
    environment.putAll(settings);
    return ServerUnderTest.start(environment);
  }

  private static JsonNode status(ServerUnderTest server) {
    HttpResponse<String> answer = server.get("/api/v1/status");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return server.json(answer);
  }

  private static Map<String, String> grants(JsonNode status) {
    Map<String, String> grants = new LinkedHashMap<>();
    status
        .get("grants")
        .values()
        .forEach(grant -> grants.put(text(grant.get("name")), text(grant.get("state"))));
    return grants;
  }

  private static String text(JsonNode node) {
    return node.isString() ? node.getStringValue() : "";
  }
}
