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
 * An endpoint and bare DuckDB in turns: each zone is asked over HTTP, which nothing has cached, and
 * the statement that the server ran for it is run on a connection of its own. Which of both goes
 * first alternates.
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

  /** Asks once for every zone to warm up and to learn the statements, and once to measure. */
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
      throw new IllegalStateException("Nothing was read");
    }
  }

  private void request(String endpoint, String zone) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve("/api/v1/" + endpoint + "?tz=" + zone)).build();
    HttpResponse<byte[]> response = client.send(request, BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IllegalStateException(endpoint + " answered " + response.statusCode());
    }
  }
}
