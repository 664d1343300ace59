package dev.appstelemetry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parses parameters over rows with commas in names. Now is the 24th only in Auckland. */
@MicronautTest(transactional = false)
@Property(name = "telemetry.now", value = "2026-11-23T12:00:00Z")
@Property(name = "telemetry.source.audit-files", value = "src/test/resources/audit/commas.jsonl")
class ParametersTest {

  private final RunningServer server;

  ParametersTest(RunningServer server) {
    this.server = server;
  }

  @ParameterizedTest
  @CsvSource({
    "app=Sales%2C%20EMEA, 2",
    "app=EMEA, 1",
    "app=Sales%2C%20EMEA&app=EMEA, 3",
    "app=Sales%2C%20EMEA&app=none, 2",
    "app=EMEA%2CSales, 0",
    "user=doe%2C%20jo%40example.com, 1",
    "user=ann%40example.com&user=doe%2C%20jo%40example.com, 3"
  })
  void keepCommasAndFormAListIfRepeated(String filter, long interactions) throws Exception {
    assertThat(interactions("kpi-summary?" + filter)).isEqualTo(interactions);
  }

  @Test
  void readTheAppsOfAppEventsLikeThoseOfQueries() throws Exception {
    JsonNode all = server.getJson("/api/v1/app-changes?app=Sales%2C%20EMEA");

    assertThat(all.get("meta").get("from").getStringValue()).isEqualTo("2026-10-25");
  }

  @ParameterizedTest
  @CsvSource({
    "europe/berlin, Europe/Berlin",
    "EUROPE/BERLIN, Europe/Berlin",
    "utc, UTC",
    "america/argentina/buenos_aires, America/Argentina/Buenos_Aires"
  })
  void acceptAZoneInAnyCase(String requested, String zone) throws Exception {
    JsonNode answer = server.getJson("/api/v1/kpi-summary?timeZone=" + requested);

    assertThat(answer.get("meta").get("timeZone").getStringValue()).isEqualTo(zone);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, 2026-11-24, UTC, 2026-11-22, 2026-11-23, 2026-11-24",
    "2026-11-24, 2026-11-24, UTC, 2026-11-23, 2026-11-23, 2026-11-24",
    "2026-11-22, 2026-12-24, UTC, 2026-11-22, 2026-11-23, 2026-12-24",
    "2026-11-24, 2026-11-24, Pacific/Auckland, 2026-11-24, 2026-11-24, ",
    "2026-11-22, 2026-11-23, Pacific/Pago_Pago, 2026-11-22, 2026-11-23, ",
    "2026-11-22, 2026-11-24, Pacific/Pago_Pago, 2026-11-22, 2026-11-23, 2026-11-24"
  })
  void endTheWindowTodayInItsZone(
      String from, String to, String zone, String begins, String ends, String requested)
      throws Exception {
    for (String path : new String[] {"kpi-summary", "apps", "app-changes"}) {
      JsonNode meta =
          server
              .getJson("/api/v1/" + path + "?from=" + from + "&to=" + to + "&timeZone=" + zone)
              .get("meta");

      assertThat(meta.get("from").getStringValue()).isEqualTo(begins);
      assertThat(meta.get("to").getStringValue()).isEqualTo(ends);
      assertThat(meta.get("requestedTo").coerceStringValue())
          .isEqualTo(requested == null ? "null" : requested);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-999999999-01-01, 400",
    "%2B999999999-12-31, 400",
    "0000-01-01, 400",
    "1999-12-31, 400",
    "2000-01-01, 200",
    "2026-11-23, 200",
    "2026-11-24, 200",
    "2026-11-25, 400",
    "2262-04-12, 400",
    "9999-12-31, 400"
  })
  void areAnsweredOrRefusedForAnyDay(String day, int status) throws Exception {
    for (String path : new String[] {"kpi-summary", "user-cohorts", "user-segmentation", "apps"}) {
      assertThat(server.get("/api/v1/" + path + "?from=" + day + "&to=" + day).statusCode())
          .as(path)
          .isEqualTo(status);
    }
  }

  private long interactions(String path) throws Exception {
    return server
        .getJson("/api/v1/" + path)
        .get("data")
        .get("interactions")
        .get("value")
        .getLongValue();
  }
}
