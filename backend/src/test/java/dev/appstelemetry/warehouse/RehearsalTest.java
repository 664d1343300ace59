package dev.appstelemetry.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.standin.Journal.SeenRequest;
import dev.appstelemetry.standin.StandInWorkspace;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The driver is used once before the first viewer comes, and the warehouse sleeps on. */
class RehearsalTest {

  @Test
  void theDriverReadsARowOfEveryTypeThatAnAnswerHas() throws Exception {
    var rehearsal = new Rehearsal(new WarehouseDriver("abc", Duration.ofSeconds(50), "1"));

    assertThat(rehearsal.run())
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
  void theWarehouseSeesNothingOfIt() throws Exception {
    try (StandInWorkspace workspace = StandInWorkspace.start();
        ServerUnderTest server = ServerUnderTest.start(workspace.environment())) {
      workspace.warehouse().stop(Duration.ofSeconds(1));

      var unused = server.bean(Rehearsal.class).run();

      assertThat(workspace.warehouse().wakeUps()).isZero();
      assertThat(workspace.journal().requests())
          .extracting(SeenRequest::path)
          .noneMatch(path -> path.contains("/sql/"));
    }
  }
}
