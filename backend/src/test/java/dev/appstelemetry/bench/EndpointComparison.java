package dev.appstelemetry.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Compares an endpoint with bare DuckDB: a zone is requested uncached over HTTP, and then the
 * recorded statement runs on a separate connection.
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

  /** Requests every zone once. The first half warms up. */
  EndpointFigures run(String endpoint, List<String> zones)
      throws IOException, InterruptedException, SQLException {
    int measured = zones.size() / 2;
    for (String zone : zones.subList(0, zones.size() - measured)) {
      request(endpoint, zone);
    }
    // The first request also runs statements whose answers all endpoints share.
    recorder.clear();
    Timings http = new Timings(measured);
    Timings bare = new Timings(measured);
    for (String zone : zones.subList(zones.size() - measured, zones.size())) {
      long start = System.nanoTime();
      request(endpoint, zone);
      http.add(System.nanoTime() - start);
      measureBare(bare, recorder.single());
    }
    return EndpointFigures.of(endpoint, measured, http, bare);
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
