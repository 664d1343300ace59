package dev.appstelemetry.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.databricks.ServerUnderTest;
import dev.appstelemetry.emulator.DuckDbEngine;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.EmulatedWorkspaceBuilder;
import dev.appstelemetry.emulator.Journal.Event;
import io.micronaut.json.tree.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A workspace whose log also holds rows of another workspace. */
class OwnWorkspaceTest {

  private static final String OWN = EmulatedWorkspace.WORKSPACE_ID;
  private static final String FIGURES = "/api/v1/kpi-summary";

  @Test
  void isReadFromTheWorkspaceDescription() {
    try (EmulatedWorkspace workspace = start(EmulatedWorkspace.builder().withoutIdInHeaders());
        ServerUnderTest server = server(workspace, Map.of())) {
      assertThat(interactions(server)).isEqualTo(2);
      assertThat(workspaces(server).get("own").getStringValue()).isEqualTo(OWN);
      assertThat(workspaces(server).get("others").get(0).get("workspace").getStringValue())
          .isEqualTo("222");
    }
  }

  @Test
  void isReadFromResponseHeadersIfTheDescriptionLacksIt() {
    try (EmulatedWorkspace workspace = start(EmulatedWorkspace.builder().withoutIdInDescription());
        ServerUnderTest server = server(workspace, Map.of())) {
      assertThat(interactions(server)).isEqualTo(2);
    }
  }

  @Test
  void isReadFromTheEnvironmentIfSet() {
    try (EmulatedWorkspace workspace = start(EmulatedWorkspace.builder());
        ServerUnderTest server = server(workspace, Map.of("DATABRICKS_WORKSPACE_ID", "222"))) {
      assertThat(interactions(server)).isEqualTo(1);
    }
  }

  @Test
  void returnsNoDataIfUnknown() {
    EmulatedWorkspaceBuilder silent =
        EmulatedWorkspace.builder().withoutIdInDescription().withoutIdInHeaders();
    try (EmulatedWorkspace workspace = start(silent);
        ServerUnderTest server = server(workspace, Map.of())) {
      HttpResponse<String> figures = server.get(FIGURES);

      assertThat(figures.statusCode()).isEqualTo(503);
      assertThat(figures.body()).contains("WORKSPACE_UNKNOWN").contains("DATABRICKS_WORKSPACE_ID");
      assertThat(workspace.journal().count(Event.STATEMENT_RUN)).isZero();
      assertThat(workspaces(server).get("problem").get("code").getStringValue())
          .isEqualTo("WORKSPACE_UNKNOWN");
    }
  }

  @Test
  void isNotRequiredIfWorkspacesAreConfigured() {
    EmulatedWorkspaceBuilder silent =
        EmulatedWorkspace.builder().withoutIdInDescription().withoutIdInHeaders();
    try (EmulatedWorkspace workspace = start(silent);
        ServerUnderTest all = server(workspace, Map.of("TELEMETRY_WORKSPACES", "all"));
        ServerUnderTest one = server(workspace, Map.of("TELEMETRY_WORKSPACES", "222"))) {
      assertThat(interactions(all)).isEqualTo(3);
      assertThat(interactions(one)).isEqualTo(1);
    }
  }

  private static EmulatedWorkspace start(EmulatedWorkspaceBuilder builder) {
    DuckDbEngine engine = DuckDbEngine.create();
    engine.runResource("sql/duckdb/audit_schema.sql");
    engine.runScript(
        """
        insert into audit by name
        select
            workspace as workspace_id,
            timestamptz '2026-11-20 10:00:00Z' as event_time,
            date '2026-11-20' as event_date,
            'apps' as service_name,
            'openApp' as action_name,
            map {'app_name': 'sales'} as request_params,
            {'email': person || '@example.com', 'subject_name': null} as user_identity,
            person as event_id
        from (
            values ('%1$s', 'ann'), ('%1$s', 'ann'), ('%1$s', 'bob'), ('222', 'cid')
        ) as rows(workspace, person)
        """
            .formatted(OWN));
    return builder.engine(engine).start();
  }

  private static ServerUnderTest server(EmulatedWorkspace workspace, Map<String, String> settings) {
    return ServerUnderTest.start(workspace, settings);
  }

  private static long interactions(ServerUnderTest server) {
    HttpResponse<String> answer = server.get(FIGURES);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return server.json(answer).get("data").get("interactions").get("value").getLongValue();
  }

  private static JsonNode workspaces(ServerUnderTest server) {
    return server.json(server.get("/api/v1/status")).get("workspaces");
  }
}
