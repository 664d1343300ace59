package dev.appstelemetry.bench;

import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts the server over the sample and writes each endpoint's times as JSON. */
public final class EndpointBenchmark {

  static final List<String> ENDPOINTS =
      List.of(
          "kpi-summary",
          "dau-trend",
          "top-apps",
          "usage-heatmap",
          "user-cohorts",
          "error-monitoring",
          "user-segmentation");

  private EndpointBenchmark() {}

  /**
   * Runs the benchmark.
   *
   * @param args the file to write and the number of measured requests
   */
  public static void main(String[] args) throws IOException, InterruptedException, SQLException {
    Path file = Path.of(args[0]);
    List<String> zones = Zones.of(2 * Integer.parseInt(args[1]));
    List<EndpointFigures> figures = new ArrayList<>();
    try (ApplicationContext context =
            ApplicationContext.builder().deduceEnvironment(false).properties(settings()).start();
        EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
        Connection duckDb = context.getBean(Recorder.class).bareConnection()) {
      EndpointComparison comparison =
          new EndpointComparison(server.getURI(), context.getBean(Recorder.class), duckDb);
      for (String endpoint : ENDPOINTS) {
        figures.add(comparison.run(endpoint, zones));
      }
      Files.write(file, context.getBean(JsonMapper.class).writeValueAsBytes(figures));
    }
  }

  /** A fixed clock, so that all requests cover the same time. */
  private static Map<String, Object> settings() {
    return Map.of(
        "micronaut.server.host",
        "localhost",
        "micronaut.server.port",
        -1,
        "telemetry.source.kind",
        "sample",
        "telemetry.now",
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        Recorder.ENABLED,
        true);
  }
}
