package dev.appstelemetry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saved links with former names keep working. */
@MicronautTest(transactional = false)
@Property(name = "telemetry.now", value = "2026-11-23T12:00:00Z")
@Property(name = "telemetry.source.audit-files", value = "src/test/resources/audit/commas.jsonl")
class FormerNamesTest {

  private final RunningServer server;

  FormerNamesTest(RunningServer server) {
    this.server = server;
  }

  @ParameterizedTest
  @CsvSource({
    "kpi-summary?days=7&tz=Asia%2FKolkata, kpi-summary?days=7&timeZone=Asia%2FKolkata",
    "app-events, app-changes",
    "app-events?app=a%26b&tz=UTC, app-changes?app=a%26b&timeZone=UTC",
    "app-events/export?format=csv, app-changes/export?format=csv",
    "apps/export?format=csv&containing=x, apps/export?format=csv&search=x",
    "user-segmentation?status=ACTIVE&sort=status, user-segmentation?activity=ACTIVE&sort=activity",
    "freshness?tz=UTC, freshness?timeZone=UTC"
  })
  void areRedirectedToTheCurrentOnes(String former, String current) throws Exception {
    var response = server.get("/api/v1/" + former);

    assertThat(response.statusCode()).isEqualTo(308);
    assertThat(response.headers().firstValue("Location")).hasValue("/api/v1/" + current);
    assertThat(server.get("/api/v1/" + current).statusCode()).isEqualTo(200);
  }

  @Test
  void areNotMixedWithCurrentOnes() throws Exception {
    var redirected = server.get("/api/v1/kpi-summary?timeZone=UTC&timeZone=UTC");

    assertThat(
            server.get("/api/v1/kpi-summary?tz=UTC&timeZone=UTC").headers().firstValue("Location"))
        .hasValue("/api/v1/kpi-summary?timeZone=UTC&timeZone=UTC");
    assertThat(redirected.statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"kpi-summary?tzx=1", "kpi-summary?Tz=UTC", "kpi-summary?=tz", "app-event"})
  void matchExactly(String unknown) throws Exception {
    assertThat(server.get("/api/v1/" + unknown).statusCode()).isIn(400, 404);
  }
}
