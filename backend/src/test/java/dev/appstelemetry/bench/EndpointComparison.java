package dev.appstelemetry.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares an endpoint with bare DuckDB: each zone is requested uncached over HTTP, and the
 * recorded statement runs on a separate connection. The order alternates.
 */
final class EndpointComparison {

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;
  private final Recorder recorder;
  private final Connection duckDb;

  EndpointComparison(URI server, Recorder recorder, Connection duckDb) {
    this.server = server;
    this.recorder = recorder;
    this.duckDb = duckDb;
  }

  /** Requests every zone once to warm up and record the statements, and once to measure. */
  EndpointFigures run(String endpoint, List<String> zones)
      throws IOException, InterruptedException, SQLException {
    Map<String, RecordedStatement> statements = new LinkedHashMap<>();
    for (String zone : zones) {
      request(endpoint, zone);
      RecordedStatement statement = recorder.single();
      statement.run(duckDb);
      statements.put(zone, statement);
    }
    Timings http = new Timings(zones.size());
    Timings bare = new Timings(zones.size());
    boolean httpFirst = true;
    for (Map.Entry<String, RecordedStatement> entry : statements.entrySet()) {
      if (httpFirst) {
        measureHttp(http, endpoint, entry);
      }
      measureBare(bare, entry.getValue());
      if (!httpFirst) {
        measureHttp(http, endpoint, entry);
      }
      httpFirst = !httpFirst;
    }
    return EndpointFigures.of(endpoint, zones.size(), http, bare);
  }

  private void measureHttp(
      Timings timings, String endpoint, Map.Entry<String, RecordedStatement> entry)
      throws IOException, InterruptedException {
    long start = System.nanoTime();
    request(endpoint, entry.getKey());
    timings.add(System.nanoTime() - start);
    if (!recorder.single().equals(entry.getValue())) {
      throw new IllegalStateException(endpoint + " ran another statement than before");
    }
  }

  private void measureBare(Timings timings, RecordedStatement statement) throws SQLException {
    long start = System.nanoTime();
    int values = statement.run(duckDb);
    timings.add(System.nanoTime() - start);
    if (values == 0) {
      throw new IllegalStateException("The statement returned no rows");
    }
  }

  private void request(String endpoint, String zone) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/api/v1/" + endpoint + "?timeZone=" + zone)).build();
    HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(endpoint + " answered " + response.statusCode());
    }
  }
}
