package dev.appstelemetry.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@MicronautTest(transactional = false)
@Property(name = "telemetry.now", value = "2026-11-23T09:30:00Z")
class RememberedFilterParametersTest {

  private final RunningServer server;

  RememberedFilterParametersTest(RunningServer server) {
    this.server = server;
  }

  @ParameterizedTest
  @ValueSource(strings = {"days=0", "days=many", "app=", "tz=Mars/Olympus", "segment=SUPER"})
  void refusesABadValueEveryTimeItIsGiven(String query) throws Exception {
    for (int time = 1; time <= 3; time++) {
      assertThat(server.get("/api/v1/dau-trend?" + query).statusCode()).isEqualTo(400);
    }
  }

  @Test
  void givesEachQueryStringItsOwnWindow() throws Exception {
    for (int time = 1; time <= 2; time++) {
      assertThat(firstDay("")).isEqualTo("2026-10-25");
      assertThat(firstDay("?days=7")).isEqualTo("2026-11-17");
      assertThat(firstDay("?days=7&tz=Asia/Tokyo")).isEqualTo("2026-11-17");
      assertThat(firstDay("?from=2026-11-01&to=2026-11-02")).isEqualTo("2026-11-01");
    }
  }

  private String firstDay(String query) throws Exception {
    return server
        .getJson("/api/v1/dau-trend" + query)
        .get("data")
        .get(0)
        .get("date")
        .getStringValue();
  }
}
