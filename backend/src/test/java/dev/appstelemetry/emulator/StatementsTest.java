package dev.appstelemetry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.service.sql.ExecuteStatementRequest;
import dev.appstelemetry.emulator.Journal.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StatementsTest {

  private final EmulatedWorkspace workspace = EmulatedWorkspace.start();

  @AfterEach
  void stop() {
    workspace.close();
  }

  @Test
  void areClosedWithTheConnection() throws SQLException {
    try (Connection driver = RealClients.driver(workspace);
        Statement statement = driver.createStatement()) {
      statement.executeQuery("select 1").close();
      assertThat(workspace.openSessions()).isEqualTo(1);
    }
    assertThat(workspace.openSessions()).isZero();
    assertThat(workspace.journal().count(Event.STATEMENT_CLOSED)).isEqualTo(1);
  }

  @Test
  void areCancelledOnTheServer() throws Exception {
    workspace.faults().onNextStatement(Fault.neverEnds());
    try (Connection driver = RealClients.driver(workspace);
        Statement statement = driver.createStatement()) {
      var outcome = CompletableFuture.runAsync(() -> execute(statement, "select 1"));
      workspace.journal().await(Event.STATEMENT_POLLED, 1);
      statement.cancel();
      assertThatThrownBy(outcome::join).hasRootCauseInstanceOf(SQLException.class);
      assertThat(workspace.journal().count(Event.STATEMENT_CANCELLED)).isEqualTo(1);
    }
  }

  @Test
  void areCancelledOnTheServerByAQueryTimeout() throws SQLException {
    workspace.faults().onNextStatement(Fault.neverEnds());
    try (Connection driver = RealClients.driver(workspace);
        Statement statement = driver.createStatement()) {
      statement.setQueryTimeout(1);
      assertThatThrownBy(() -> statement.executeQuery("select 1")).isInstanceOf(SQLException.class);
      assertThat(workspace.journal().count(Event.STATEMENT_CANCELLED)).isEqualTo(1);
    }
  }

  @Test
  void endAtTheStatementTimeoutOfTheSession() throws SQLException {
    workspace.faults().onNextStatement(Fault.neverEnds());
    var settings = new Properties();
    settings.setProperty("STATEMENT_TIMEOUT", "1");
    try (Connection driver =
            RealClients.driver(workspace, EmulatedWorkspace.PERSONAL_TOKEN, settings);
        Statement statement = driver.createStatement()) {
      assertThatThrownBy(() -> statement.executeQuery("select 1"))
          .hasMessageContaining("QUERY_EXECUTION_TIMEOUT_EXCEEDED");
    }
  }

  @Test
  void runAfterThePendingTime() throws SQLException {
    workspace.faults().onNextStatement(Fault.pendingFor(Duration.ofMillis(600)));
    try (Connection driver = RealClients.driver(workspace);
        Statement statement = driver.createStatement()) {
      long start = System.nanoTime();
      assertThat(statement.executeQuery("select 1").next()).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(600));
    }
  }

  @Test
  void areRecordedWithTheClientInformation() throws SQLException {
    var settings = new Properties();
    settings.setProperty("UserAgentEntry", "AppsTelemetry/0.1.0");
    settings.setProperty("query_tags", "product:apps-telemetry");
    settings.setProperty("STATEMENT_TIMEOUT", "60");
    try (Connection driver =
            RealClients.driver(workspace, EmulatedWorkspace.PERSONAL_TOKEN, settings);
        Statement statement = driver.createStatement()) {
      statement.executeQuery("select 1").close();
    }
    var seen = workspace.journal().statements().get(0);
    assertThat(seen.sql()).isEqualTo("select 1");
    assertThat(seen.userAgent()).contains("AppsTelemetry/0.1.0");
    assertThat(seen.settings())
        .containsEntry("query_tags", "product:apps-telemetry")
        .containsEntry("statement_timeout", "60")
        .containsEntry("timezone", "UTC");
    assertThat(workspace.journal().requests())
        .filteredOn(request -> request.path().startsWith("/api/"))
        .allMatch(Journal.SeenRequest::signedIn);
  }

  @Test
  void runThroughTheSdk() {
    var answer =
        RealClients.sdk(workspace)
            .statementExecution()
            .executeStatement(
                new ExecuteStatementRequest()
                    .setWarehouseId(EmulatedWorkspace.WAREHOUSE_ID)
                    .setStatement("select 1 as one"));
    assertThat(answer.getResult().getDataArray()).hasSize(1);
    assertThat(answer.getManifest().getSchema().getColumnCount()).isEqualTo(1);
  }

  @Test
  void returnTheRowsOfEachConcurrentClientAndAreAllClosed() {
    var clients =
        IntStream.range(0, 12)
            .mapToObj(client -> CompletableFuture.runAsync(() -> askRepeatedly(client)))
            .toList();
    clients.forEach(CompletableFuture::join);
    assertThat(workspace.openSessions()).isZero();
    assertThat(workspace.journal().count(Event.STATEMENT_RUN)).isEqualTo(12 * 10);
    assertThat(workspace.journal().count(Event.STATEMENT_CLOSED)).isEqualTo(12 * 10);
  }

  private void askRepeatedly(int client) {
    try (Connection driver = RealClients.driver(workspace);
        PreparedStatement statement = driver.prepareStatement("select ? * 100 + ?")) {
      for (int i = 0; i < 10; i++) {
        statement.setInt(1, client);
        statement.setInt(2, i);
        try (ResultSet rows = statement.executeQuery()) {
          assertThat(rows.next()).isTrue();
          assertThat(rows.getInt(1)).isEqualTo(client * 100 + i);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void execute(Statement statement, String sql) {
    try {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
