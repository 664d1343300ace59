package dev.appstelemetry.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.databricks.sdk.core.error.platform.ResourceDoesNotExist;
import com.databricks.sdk.service.sql.State;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WarehouseTest {

  private final EmulatedWorkspace workspace = EmulatedWorkspace.start();

  @AfterEach
  void stop() {
    workspace.close();
  }

  @Test
  void doesNotStartOnAStateRequest() {
    workspace.warehouse().stop(Duration.ofMinutes(1));
    assertThat(state()).isEqualTo(State.STOPPED);
    assertThat(state()).isEqualTo(State.STOPPED);
    assertThat(workspace.warehouse().startCount()).isZero();
  }

  @Test
  void startsOnAStatementThatIsPendingMeanwhile() throws SQLException {
    try (Connection driver = RealClients.driver(workspace);
        Statement statement = driver.createStatement()) {
      workspace.warehouse().stop(Duration.ofMillis(700));
      long start = System.nanoTime();
      assertThat(statement.executeQuery("select 1").next()).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(700));
      assertThat(workspace.warehouse().startCount()).isEqualTo(1);
      assertThat(state()).isEqualTo(State.RUNNING);
    }
  }

  @Test
  void reportsThatItIsStarting() {
    workspace.warehouse().startFor(Duration.ofMinutes(1));
    assertThat(state()).isEqualTo(State.STARTING);
  }

  @Test
  void refusesStatementsIfStoppedForGood() {
    workspace.warehouse().stopForGood();
    assertThat(state()).isEqualTo(State.STOPPED);
    assertThatThrownBy(() -> RealClients.driver(workspace)).hasMessageContaining("HTTP 400");
    assertThat(workspace.warehouse().startCount()).isZero();
  }

  @Test
  void isNotFoundIfDeleted() {
    workspace.warehouse().delete();
    assertThatThrownBy(this::state).isInstanceOf(ResourceDoesNotExist.class);
    assertThatThrownBy(() -> RealClients.driver(workspace)).hasMessageContaining("HTTP 404");
  }

  private State state() {
    return RealClients.sdk(workspace).warehouses().get(EmulatedWorkspace.WAREHOUSE_ID).getState();
  }
}
