package dev.appstelemetry.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One client that sends uncached requests, one after the other, and notes their times by phase. */
final class QueryLoad {

  /** What else happens. */
  enum Phase {
    REST,
    COMMIT,
    OTHER
  }

  private static final int MAX_REQUESTS = 100_000;

  /** Windows of about a month: each is another entry of the cache. */
  private static final int MIN_DAYS = 28;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI server;
  private final List<String> endpoints;
  private final List<String> zones;
  private final Map<Phase, Timings> timings = new EnumMap<>(Phase.class);
  private final Thread thread = new Thread(this::run, "query-load");
  private volatile Phase phase = Phase.OTHER;
  private volatile boolean stopped;
  private volatile @Nullable Exception failure;

  QueryLoad(URI server, List<String> endpoints, List<String> zones) {
    this.server = server;
    this.endpoints = endpoints;
    this.zones = zones;
    for (Phase each : Phase.values()) {
      timings.put(each, new Timings(MAX_REQUESTS));
    }
  }

  /** Sends a round of requests that are not measured. */
  void warmUp() throws IOException, InterruptedException {
    for (int i = 0; i < endpoints.size(); i++) {
      request(i);
    }
  }

  void start() {
    thread.start();
  }

  /** A request belongs to the commit if it overlaps it, and to the rest if it lies within it. */
  void enter(Phase next) {
    phase = next;
  }

  void stop() throws InterruptedException {
    stopped = true;
    thread.join();
    if (failure != null) {
      throw new IllegalStateException("A request failed", failure);
    }
  }

  Timings of(Phase of) {
    return timings.get(of);
  }

  private void run() {
    try {
      for (int i = endpoints.size(); !stopped; i++) {
        Phase before = phase;
        long start = System.nanoTime();
        request(i);
        long elapsed = System.nanoTime() - start;
        timings.get(joined(before, phase)).add(elapsed);
      }
    } catch (IOException e) {
      failure = e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Phase joined(Phase before, Phase after) {
    if (before == Phase.COMMIT || after == Phase.COMMIT) {
      return Phase.COMMIT;
    }
    return before == after ? before : Phase.OTHER;
  }

  private void request(int number) throws IOException, InterruptedException {
    int round = number / endpoints.size();
    String path =
        "/api/v1/%s?timeZone=%s&days=%d"
            .formatted(
                endpoints.get(number % endpoints.size()),
                zones.get(round % zones.size()),
                MIN_DAYS + round / zones.size());
    HttpResponse<byte[]> response =
        client.send(
            HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.ofByteArray());
    if (response.statusCode() != 200) {
      throw new IOException(path + " answered " + response.statusCode());
    }
  }
}
