package dev.appstelemetry.cli;

import dev.appstelemetry.Application;
import dev.appstelemetry.Await;
import dev.appstelemetry.databricks.ServerUnderTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The server in a separate process.
 *
 * @param address its base URL
 */
public record RunningServer(RunningProcess process, URI address) implements AutoCloseable {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Starts the server with this environment and waits until it answers. */
  public static RunningServer start(Path folder, Map<String, String> environment, String... options)
      throws IOException, InterruptedException {
    int port = freePort();
    Map<String, String> variables = new HashMap<>(environment);
    variables.put("TELEMETRY_PORT", Integer.toString(port));
    variables.put("TELEMETRY_NOW", ServerUnderTest.NOW);
    RunningServer server =
        new RunningServer(
            RunningProcess.start(folder, Application.class.getName(), variables, options),
            URI.create("http://127.0.0.1:" + port));
    server.awaitAnswer();
    return server;
  }

  /** A free port. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(address.resolve(path)).build(), BodyHandlers.ofString());
  }

  private void awaitAnswer() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + Await.LIMIT.toNanos();
    while (!answers()) {
      if (!process.process().isAlive() || System.nanoTime() > deadline) {
        process.close();
        throw new IllegalStateException("The server does not answer: " + process.text());
      }
      Thread.sleep(100);
    }
  }

  private boolean answers() throws InterruptedException {
    try {
      return get("/health/liveness").statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
