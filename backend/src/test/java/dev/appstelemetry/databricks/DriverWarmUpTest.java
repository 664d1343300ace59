package dev.appstelemetry.databricks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.databricks.jdbc.WarehouseDriver;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.Journal.SeenRequest;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Warms up the driver without starting the warehouse. */
class DriverWarmUpTest {

  @Test
  void readsARowWithEveryTypeOfAnAnswer() throws Exception {
    var warmUp = new DriverWarmUp(new WarehouseDriver("abc", Duration.ofSeconds(50), "1"));

    assertThat(warmUp.run())
        .containsExactly(
            "text",
            1,
            2L,
            0.5,
            new BigDecimal("1.25"),
            true,
            Date.valueOf(LocalDate.of(2026, 1, 1)),
            Timestamp.from(Instant.parse("2026-01-01T12:00:00Z")),
            null);
  }

  @Test
  void sendsNothingToTheWarehouse() throws Exception {
    try (EmulatedWorkspace workspace = EmulatedWorkspace.start();
        ServerUnderTest server = ServerUnderTest.start(workspace.environment())) {
      workspace.warehouse().stop(Duration.ofSeconds(1));

      var unused = server.bean(DriverWarmUp.class).run();

      assertThat(workspace.warehouse().startCount()).isZero();
      assertThat(workspace.journal().requests())
          .extracting(SeenRequest::path)
          .noneMatch(path -> path.contains("/sql/"));
    }
  }
}
