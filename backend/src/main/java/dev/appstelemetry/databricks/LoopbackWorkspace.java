package dev.appstelemetry.databricks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A minimal workspace on the loopback interface for {@link DriverWarmUp}. It answers every request
 * like a warehouse whose result is one row.
 */
final class LoopbackWorkspace implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LoopbackWorkspace.class);

  private static final String RESULT = "/warehouse/warm-up.json";
  private static final String RUNNING =
      "{\"statement_id\":\"warm-up\",\"status\":{\"state\":\"RUNNING\"}}";
  private static final String SESSION = "{\"session_id\":\"warm-up\"}";
  private static final String HEAD =
      """
      HTTP/1.1 200 OK\r
      Content-Type: application/json\r
      Content-Length: %d\r
      Connection: close\r
      \r
      """;
  private static final int MAX_WAIT_MILLIS = 5_000;

  private final ServerSocket socket;
  private final String result;

  LoopbackWorkspace() throws IOException {
    try (InputStream in = LoopbackWorkspace.class.getResourceAsStream(RESULT)) {
      result =
          new String(Objects.requireNonNull(in, RESULT).readAllBytes(), StandardCharsets.UTF_8);
    }
    socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::answerUntilClosed, "warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  URI address() {
    return URI.create(
        "http://%s:%d".formatted(socket.getInetAddress().getHostAddress(), socket.getLocalPort()));
  }

  private void answerUntilClosed() {
    while (!socket.isClosed()) {
      answerNext();
    }
  }

  private void answerNext() {
    try (Socket client = socket.accept()) {
      client.setSoTimeout(MAX_WAIT_MILLIS);
      answer(client);
    } catch (IOException e) {
      LOG.debug("The loopback workspace or its client closed the connection", e);
    }
  }

  private void answer(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    String request = in.readLine();
    if (request == null) {
      return;
    }
    byte[] body = reply(request).getBytes(StandardCharsets.UTF_8);
    OutputStream out = client.getOutputStream();
    out.write(HEAD.formatted(body.length).getBytes(StandardCharsets.ISO_8859_1));
    out.write(body);
    client.shutdownOutput();
    // Closing a socket with unread input resets the connection, and the client loses the answer.
    var unused = in.transferTo(Writer.nullWriter());
  }

  private String reply(String request) {
    if (request.startsWith("POST /api/2.0/sql/statements")) {
      return RUNNING;
    }
    if (request.startsWith("GET /api/2.0/sql/statements")) {
      return result;
    }
    return request.contains("/sessions") ? SESSION : "{}";
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
