package dev.appstelemetry.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.Application;
import dev.appstelemetry.standin.DuckDbEngine;
import dev.appstelemetry.standin.Fault;
import dev.appstelemetry.standin.FaultPoint;
import dev.appstelemetry.standin.SampleRows;
import dev.appstelemetry.standin.StandInWorkspace;
import dev.appstelemetry.status.CheckConnection;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product as a process: over TLS, with good settings and with bad ones. */
class ProcessTest {

  private static final String CHECK = CheckConnection.class.getName();

  @TempDir private Path folder;

  @Test
  void checksTheConnectionStepByStepOverTls() throws Exception {
    DuckDbEngine engine = DuckDbEngine.create();
    SampleRows.fill(engine, 42, Instant.parse(ServerUnderTest.NOW));
    try (StandInWorkspace workspace = StandInWorkspace.builder().engine(engine).tls().start();
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
          .contains("ok    sign-in    service principal " + StandInWorkspace.CLIENT_ID)
          .contains("ok    warehouse  running")
          .contains("ok    table      system.access.audit")
          .containsPattern("ok    rows       \\d+ events of apps in the last 30 days")
          .containsPattern("openApp +[\\d,]+ +last 2026-11-23 +counted")
          .containsPattern("deployApp .* not counted")
          .doesNotContain(StandInWorkspace.CLIENT_SECRET);
      assertThat(exitCode).isZero();
    }
  }

  @Test
  void saysWhichGrantIsMissing() throws Exception {
    try (StandInWorkspace workspace = StandInWorkspace.start()) {
      workspace
          .faults()
          .onEveryStatement(Fault.failsWith("INSUFFICIENT_PERMISSIONS", "42501", "No SELECT."));
      try (RunningProcess check = RunningProcess.start(folder, CHECK, workspace.environment())) {

        int exitCode = check.exitCode();

        String principal = "`" + StandInWorkspace.CLIENT_ID + "`;";
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
  void saysThatTheSignInFailed() throws Exception {
    try (StandInWorkspace workspace = StandInWorkspace.start()) {
      workspace.faults().onEvery(FaultPoint.TOKEN, Fault.status(401));
      try (RunningProcess check = RunningProcess.start(folder, CHECK, workspace.environment())) {

        assertThat(check.exitCode()).isEqualTo(1);
        assertThat(check.text()).contains("FAIL  Sign-in to the workspace failed");
      }
    }
  }

  @Test
  void doesNotStartWithHalfAConfiguration() throws Exception {
    Map<String, String> half =
        Map.of(
            "DATABRICKS_HOST", "dbc-1.cloud.databricks.com",
            "DATABRICKS_CLIENT_ID", "id",
            "DATABRICKS_APP_NAME", "telemetry",
            "DATABRICKS_APP_PORT", "0");
    try (RunningProcess server = RunningProcess.start(folder, Application.class.getName(), half)) {

      assertThat(server.exitCode()).isEqualTo(1);
      assertThat(server.text())
          .contains("DATABRICKS_CLIENT_SECRET is missing", "DATABRICKS_WAREHOUSE_ID is missing")
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
