package dev.appstelemetry.ingest.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.databricks.ServerUnderTest;
import io.micronaut.json.tree.JsonNode;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reads real export formats and checks the figures. */
class AuditFileCasesTest {

  private static final String NOW = "2026-11-24T12:00:00Z";

  @ParameterizedTest
  @CsvSource({
    "bom.jsonl,                     4, 0",
    "utf16.jsonl,                   4, 0",
    "array.json,                    4, 0",
    "databricks-parquet,            4, 50",
    "databricks-parquet/*,          4, 50",
    "databricks-parquet/*.parquet,  4, 50",
    "pq-upper-ending.PARQUET,       4, 50",
    "params-duplicate-key.jsonl,    4, 0",
    "no-date.jsonl,                 4, 0",
    "epoch-ms-date-ms.jsonl,        4, 0",
    "delivery-camel.jsonl,          4, 0",
    "overlap,                       4, 0",
    "overlap/*.jsonl,               4, 0",
    "response-camel.jsonl,          6, 33.33",
    "pq-response-camel.parquet,     4, 50"
  })
  void areCounted(String files, long interactions, double errorRate) {
    try (ServerUnderTest server = server(files)) {
      JsonNode kpi = data(server, "kpi-summary");

      assertThat(kpi.get("interactions").get("value").getLongValue()).isEqualTo(interactions);
      assertThat(kpi.get("errorRate").get("value").getDoubleValue()).isEqualTo(errorRate);
    }
  }

  @Test
  void areDescribedOnTheStatusPage() {
    try (ServerUnderTest server = server("overlap")) {
      JsonNode files = server.json(server.get("/api/v1/status")).get("files");

      assertThat(files.get("files").getIntValue()).isEqualTo(2);
      assertThat(files.get("rows").getIntValue()).isEqualTo(4);
      assertThat(files.get("doubledRows").getIntValue()).isEqualTo(2);
      assertThat(files.get("unreadableRows").getIntValue()).isZero();
      assertThat(files.get("firstUnreadable").isNull()).isTrue();
    }
  }

  /** Only the request parameters in the definition of an app name the app. */
  @Test
  void areListedAsUnknownIfTheyNameTheirAppDifferently() {
    try (ServerUnderTest server = server("params-other-keys.jsonl")) {
      JsonNode apps = data(server, "top-apps");

      assertThat(apps.get(0).get("app").getStringValue()).isEqualTo("Unknown app");
      assertThat(apps.get(0).get("interactions").getLongValue()).isEqualTo(3);
    }
  }

  private static JsonNode data(ServerUnderTest server, String endpoint) {
    return server
        .json(server.get("/api/v1/" + endpoint + "?days=30&timeZone=UTC&signal=action"))
        .get("data");
  }

  private static ServerUnderTest server(String files) {
    Map<String, String> environment = new HashMap<>();
    environment.put("TELEMETRY_NOW", NOW);
    environment.put("TELEMETRY_AUDIT_FILES", folder() + "/" + files);
    return ServerUnderTest.start(environment);
  }

  private static Path folder() {
    try {
      return Path.of(
          Objects.requireNonNull(AuditFileCasesTest.class.getResource("/audit-files")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
