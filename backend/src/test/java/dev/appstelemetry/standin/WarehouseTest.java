package dev.appstelemetry.standin;

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

  private final StandInWorkspace workspace = StandInWorkspace.start();

  @AfterEach
  void stop() {
    workspace.close();
  }

  @Test
  void askingForTheStateWakesNothing() {
    workspace.warehouse().stop(Duration.ofMinutes(1));
    assertThat(state()).isEqualTo(State.STOPPED);
    assertThat(state()).isEqualTo(State.STOPPED);
    assertThat(workspace.warehouse().wakeUps()).isZero();
  }

  @Test
  void aStatementStartsASleepingWarehouseAndIsPendingMeanwhile() throws SQLException {
    try (Connection driver = RealClients.driver(workspace);
        Statement statement = driver.createStatement()) {
      workspace.warehouse().stop(Duration.ofMillis(700));
      long start = System.nanoTime();
      assertThat(statement.executeQuery("select 1").next()).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(700));
      assertThat(workspace.warehouse().wakeUps()).isEqualTo(1);
      assertThat(state()).isEqualTo(State.RUNNING);
    }
  }

  @Test
  void aWarehouseThatIsStartingSaysSo() {
    workspace.warehouse().startFor(Duration.ofMinutes(1));
    assertThat(state()).isEqualTo(State.STARTING);
  }

  @Test
  void aWarehouseStoppedForGoodRefuses() {
    workspace.warehouse().stopForGood();
    assertThat(state()).isEqualTo(State.STOPPED);
    assertThatThrownBy(() -> RealClients.driver(workspace)).hasMessageContaining("HTTP 400");
    assertThat(workspace.warehouse().wakeUps()).isZero();
  }

  @Test
  void aDeletedWarehouseIsNotFound() {
    workspace.warehouse().delete();
    assertThatThrownBy(this::state).isInstanceOf(ResourceDoesNotExist.class);
    assertThatThrownBy(() -> RealClients.driver(workspace)).hasMessageContaining("HTTP 404");
  }

  private State state() {
    return RealClients.sdk(workspace).warehouses().get(StandInWorkspace.WAREHOUSE_ID).getState();
  }
}
