package dev.appstelemetry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.Application;
import dev.appstelemetry.databricks.ServerUnderTest;
import dev.appstelemetry.emulator.DuckDbEngine;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.Fault;
import dev.appstelemetry.emulator.FaultPoint;
import dev.appstelemetry.emulator.SampleRows;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs the server as a process over TLS, with valid and invalid settings. */
class ProcessTest {

  private static final String CHECK = CheckConnection.class.getName();

  @TempDir private Path folder;

  @Test
  void checksTheConnectionStepByStepOverTls() throws Exception {
    DuckDbEngine engine = DuckDbEngine.create();
    SampleRows.fill(engine, 42, Instant.parse(ServerUnderTest.NOW));
    try (EmulatedWorkspace workspace = EmulatedWorkspace.builder().engine(engine).tls().start();
        RunningProcess check =
            RunningProcess.start(
                folder,
                CHECK,
                with(workspace.environment(), "TELEMETRY_NOW", ServerUnderTest.NOW),
                "-Djavax.net.ssl.trustStore=" + workspace.trustStore(),
                "-Djavax.net.ssl.trustStorePassword=" + workspace.trustStorePassword())) {

      int exitCode = check.exitCode();

      assertThat(workspace.url()).startsWith("https:");
      assertThat(check.text())
          .contains("ok    sign-in    service principal " + EmulatedWorkspace.CLIENT_ID)
          .contains("ok    warehouse  running")
          .contains("ok    table      system.access.audit")
          .containsPattern("ok    rows       \\d+ events of apps in the last 30 days")
          .containsPattern("openApp +[\\d,]+ +last 2026-11-23 +counted")
          .containsPattern("deployApp .* not counted")
          .doesNotContain(EmulatedWorkspace.CLIENT_SECRET);
      assertThat(exitCode).isZero();
    }
  }

  @Test
  void namesAMissingGrant() throws Exception {
    try (EmulatedWorkspace workspace = EmulatedWorkspace.start()) {
      workspace
          .faults()
          .onEveryStatement(Fault.failsWith("INSUFFICIENT_PERMISSIONS", "42501", "No SELECT."));
      try (RunningProcess check = RunningProcess.start(folder, CHECK, workspace.environment())) {

        int exitCode = check.exitCode();

        String principal = "`" + EmulatedWorkspace.CLIENT_ID + "`;";
        assertThat(check.text())
            .contains("ok    warehouse", "FAIL  Permission denied")
            .contains("GRANT USE CATALOG ON CATALOG system TO " + principal)
            .contains("GRANT USE SCHEMA ON SCHEMA system.access TO " + principal)
            .contains("GRANT SELECT ON TABLE system.access.audit TO " + principal);
        assertThat(exitCode).isEqualTo(1);
      }
    }
  }

  @Test
  void reportsAFailedSignIn() throws Exception {
    try (EmulatedWorkspace workspace = EmulatedWorkspace.start()) {
      workspace.faults().onEvery(FaultPoint.TOKEN, Fault.status(401));
      try (RunningProcess check = RunningProcess.start(folder, CHECK, workspace.environment())) {

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.text()).contains("FAIL  Sign-in to the workspace failed");
      }
    }
  }

  @Test
  void refusesToStartWithAnIncompleteConfiguration() throws Exception {
    Map<String, String> incomplete =
        Map.of(
            "DATABRICKS_HOST", "dbc-1.cloud.databricks.com",
            "DATABRICKS_CLIENT_ID", "id",
            "DATABRICKS_APP_NAME", "telemetry",
            "DATABRICKS_APP_PORT", "0");
    try (RunningProcess server =
        RunningProcess.start(folder, Application.class.getName(), incomplete)) {

      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.text())
          .contains("DATABRICKS_CLIENT_SECRET is missing", "DATABRICKS_WAREHOUSE_ID is missing")
          .doesNotContain("\tat ", "Exception");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TELEMETRY_SIGNAL        | foo     | is foo, which cannot be read",
        "TELEMETRY_SOURCE        | file    | is file, which cannot be read",
        "TELEMETRY_REFRESH_AFTER | banana  | is banana, which cannot be read",
        "TELEMETRY_REFRESH_AFTER | ''      | is empty, which cannot be read",
        "TELEMETRY_HISTORY_DAYS  | ''      | is empty. Leave it out for the default",
        "TELEMETRY_HISTORY_DAYS | 0       | must be greater than or equal to 1",
        "TELEMETRY_NOW           | gestern | is gestern, which is not an instant",
        "TELEMETRY_REFRESH_AFTER | -5m     | must be longer than zero",
        "TELEMETRY_STATEMENT_TIMEOUT | 0s  | must be longer than zero",
        "TELEMETRY_ERROR_RATE_THRESHOLD | 500 | is 500, which is not a percentage",
        "TELEMETRY_POWER_FROM    | 5       | > TELEMETRY_ACTIVE_FROM > TELEMETRY_REGULAR_FROM > 0",
        "TELEMETRY_AT_RISK_DAYS  | 3       | > TELEMETRY_ACTIVE_DAYS >= 0"
      })
  void refusesToStartWithAnInvalidSetting(String variable, String value, String why)
      throws Exception {
    Map<String, String> settings = Map.of(variable, value, "MICRONAUT_SERVER_PORT", "-1");
    try (RunningProcess server =
        RunningProcess.start(folder, Application.class.getName(), settings)) {

      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.text()).contains(variable + " " + why).doesNotContain("\tat ", "Exception");
    }
  }

  @Test
  void refusesToStartWithAnUnreadablePort() throws Exception {
    Map<String, String> settings = Map.of("TELEMETRY_PORT", "banana");
    try (RunningProcess server =
        RunningProcess.start(folder, Application.class.getName(), settings)) {

      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.text())
          .contains("TELEMETRY_PORT is banana, which cannot be read")
          .doesNotContain("\tat ", "Exception");
    }
  }

  @Test
  void refusesToStartOnAPortInUse() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = Integer.toString(taken.getLocalPort());
      try (RunningProcess server =
          RunningProcess.start(
              folder, Application.class.getName(), Map.of("TELEMETRY_PORT", port))) {

        assertThat(server.exitCode()).isEqualTo(1);
        assertThat(server.text())
            .contains("Port " + port + " cannot be opened", "Set TELEMETRY_PORT to a free port.")
            .doesNotContain("\tat ", "Exception");
      }
    }
  }

  @Test
  void refusesToStartWithAnUnreadableFile() throws Exception {
    Path file = Files.writeString(folder.resolve("audit.csv"), "event_time,event_date\n1,2\n");
    Map<String, String> settings =
        Map.of("TELEMETRY_AUDIT_FILES", file.toString(), "MICRONAUT_SERVER_PORT", "-1");
    try (RunningProcess server =
        RunningProcess.start(folder, Application.class.getName(), settings)) {

      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.text())
          .contains("The audit file " + file + ": it has no JSON objects")
          .doesNotContain("\tat ", "Exception");
    }
  }

  private static Map<String, String> with(
      Map<String, String> environment, String name, String value) {
    Map<String, String> more = new HashMap<>(environment);
    more.put(name, value);
    return more;
  }
}
