package dev.appstelemetry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.appstelemetry.emulator.Journal.Event;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The behaviour of the real driver 3.4.5 on each fault, including its retries. */
class FaultsTest {

  @ParameterizedTest(name = "{0}")
  @MethodSource("fatalFaults")
  void failOneStatementAtOnceIfFatal(Fault fault, String sqlState, String words)
      throws SQLException {
    try (var workspace = EmulatedWorkspace.start();
        Connection driver = RealClients.driver(workspace)) {
      workspace.faults().onNextStatement(fault);

      assertThatThrownBy(() -> rows(driver, "select 1"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(sqlState))
          .hasMessageContaining(words);
      assertThat(workspace.journal().count(Event.STATEMENT_SENT)).isEqualTo(1);
      assertThat(rows(driver, "select 1")).isEqualTo(1);
    }
  }

  static Stream<Arguments> fatalFaults() {
    String refused = "EXECUTE_STATEMENT_FAILED";
    return Stream.of(
        Arguments.of(Fault.status(400), refused, "BadRequest"),
        Arguments.of(Fault.status(401), refused, "Unauthenticated"),
        Arguments.of(Fault.status(403), refused, "PermissionDenied"),
        Arguments.of(Fault.status(404), refused, "ResourceDoesNotExist"),
        Arguments.of(Fault.status(500), refused, "InternalError"),
        Arguments.of(Fault.status(502), refused, "Made to fail with 502"),
        Arguments.of(Fault.status(504), refused, "DeadlineExceeded"),
        Arguments.of(Fault.connectionReset(), refused, "Connection reset"),
        Arguments.of(Fault.resetMidResult(), refused, "Connection reset"),
        Arguments.of(Fault.cutResultInTheMiddle(), refused, "Premature end"),
        Arguments.of(Fault.truncatedResult(), "DECOMPRESSION_ERROR", "Unable to de-compress"),
        Arguments.of(
            Fault.failsWith("TABLE_OR_VIEW_NOT_FOUND", "42P01", "There is no such table."),
            "42P01",
            "[TABLE_OR_VIEW_NOT_FOUND] There is no such table. SQLSTATE: 42P01"));
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 503})
  void areRetriedFourTimesByTheDriverWithRetryAfter(int code) throws SQLException {
    try (var workspace = EmulatedWorkspace.start();
        Connection driver = RealClients.driver(workspace)) {
      var retryAfter = Fault.status(code).retryAfter(0);
      workspace.faults().onNextStatements(3, retryAfter);
      assertThat(rows(driver, "select 1")).isEqualTo(1);
      assertThat(workspace.journal().count(Event.STATEMENT_SENT)).isEqualTo(4);

      workspace.faults().onEveryStatement(retryAfter);
      assertThatThrownBy(() -> rows(driver, "select 1")).hasMessageContaining("after 4 retries");
      assertThat(workspace.journal().count(Event.STATEMENT_SENT)).isEqualTo(8);
      assertThat(workspace.journal().count(Event.STATEMENT_RUN)).isEqualTo(1);
    }
  }

  @Test
  void failTheResultIfAChunkIsNeverComplete() throws SQLException {
    try (var workspace = EmulatedWorkspace.builder().rowsPerChunk(10).start();
        Connection driver = RealClients.driver(workspace)) {
      workspace.faults().onNextStatement(Fault.resetMidResult());
      assertThatThrownBy(() -> rows(driver, "select * from range(25)"))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("CHUNK_READY_ERROR"));
    }
  }

  @Test
  void goUnnoticedByTheDriverIfJsonRowsAreMissing() throws SQLException {
    try (var workspace = EmulatedWorkspace.builder().format(ResultFormat.JSON_ARRAY).start();
        Connection driver = RealClients.driver(workspace)) {
      workspace.faults().onNextStatement(Fault.truncatedResult());
      assertThat(rows(driver, "select * from range(25)")).isEqualTo(12);
    }
  }

  @Test
  void loseASessionForGood() throws SQLException {
    try (var workspace = EmulatedWorkspace.start();
        Connection driver = RealClients.driver(workspace)) {
      workspace.faults().onNextStatement(Fault.sessionLost());
      assertThatThrownBy(() -> rows(driver, "select 1")).hasMessageContaining("does not exist");
      assertThatThrownBy(() -> rows(driver, "select 1")).hasMessageContaining("does not exist");
      assertThat(driver.isValid(1)).isTrue();
      try (Connection another = RealClients.driver(workspace)) {
        assertThat(rows(another, "select 1")).isEqualTo(1);
      }
    }
  }

  @Test
  void areRetriedOnPolls() throws SQLException {
    try (var workspace = EmulatedWorkspace.start();
        Connection driver = RealClients.driver(workspace)) {
      workspace.faults().onNext(FaultPoint.POLL, Fault.status(503).retryAfter(0));
      assertThat(rows(driver, "select 1")).isEqualTo(1);
      assertThat(workspace.journal().count(Event.STATEMENT_SENT)).isEqualTo(1);
    }
  }

  @Test
  void throwUncheckedExceptionsOnClosingALostStatement() throws SQLException {
    try (var workspace = EmulatedWorkspace.start();
        Connection driver = RealClients.driver(workspace)) {
      workspace.faults().onEvery(FaultPoint.CLOSE, Fault.status(404));
      Statement statement = driver.createStatement();
      statement.executeQuery("select 1");
      assertThatThrownBy(statement::close).isInstanceOf(RuntimeException.class);
      workspace.faults().clear();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 500})
  void failTheConnectionAtOnceIfTheSessionIsRefused(int code) {
    try (var workspace = EmulatedWorkspace.start()) {
      workspace.faults().onNext(FaultPoint.SESSION, Fault.status(code));
      assertThatThrownBy(() -> RealClients.driver(workspace))
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("CONNECTION_ERROR"))
          .hasMessageContaining("HTTP " + code);
      assertThat(workspace.openSessions()).isZero();
    }
  }

  @Test
  void preventSignInWhileTheTokenEndpointIsDown() {
    try (var workspace = EmulatedWorkspace.start()) {
      workspace.faults().tokenEndpointDown();
      var sdk = RealClients.sdk(workspace);
      assertThatThrownBy(() -> RealClients.token(sdk)).hasMessageContaining("oauth-m2m");
      workspace.faults().clear();
      assertThat(RealClients.token(RealClients.sdk(workspace))).isNotEmpty();
    }
  }

  private static int rows(Connection driver, String sql) throws SQLException {
    try (Statement statement = driver.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      int count = 0;
      while (rows.next()) {
        count++;
      }
      return count;
    }
  }
}
