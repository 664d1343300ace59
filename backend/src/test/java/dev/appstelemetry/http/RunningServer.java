package dev.appstelemetry.http;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** An HTTP client for the server under test. */
@Singleton
class RunningServer {

  private final EmbeddedServer server;
  private final JsonMapper json;
  private final HttpClient client = HttpClient.newHttpClient();

  RunningServer(EmbeddedServer server, JsonMapper json) {
    this.server = server;
    this.json = json;
  }

  public HttpResponse<String> get(String path, String... headers)
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

  /**
   * Sends a request line as it is, which a client would refuse to write, and returns the response.
   */
  String getRaw(String target) throws IOException {
    try (Socket socket = new Socket("localhost", server.getPort())) {
      String request =
          "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
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
