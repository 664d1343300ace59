package dev.appstelemetry.web;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks the server under test as anybody would, over HTTP. */
@Singleton
class RunningServer {

  private final EmbeddedServer server;
  private final JsonMapper json;
  private final HttpClient client = HttpClient.newHttpClient();

  RunningServer(EmbeddedServer server, JsonMapper json) {
    this.server = server;
    this.json = json;
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path, headers);
  }

  HttpResponse<String> send(String method, String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.getURI().resolve(path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  byte[] getBytes(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(server.getURI().resolve(path)).build();
    return client.send(request, BodyHandlers.ofByteArray()).body();
  }

  JsonNode json(HttpResponse<String> response) throws IOException {
    return json.readValue(response.body(), JsonNode.class);
  }

  JsonNode getJson(String path) throws IOException, InterruptedException {
    return json(get(path));
  }
}
