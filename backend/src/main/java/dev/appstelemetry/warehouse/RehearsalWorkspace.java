package dev.appstelemetry.warehouse;

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
 * As much of a workspace as a {@link Rehearsal} needs, on loopback: whatever is asked, the answer
 * is one row in the format in which a warehouse answers.
 */
final class RehearsalWorkspace implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(RehearsalWorkspace.class);

  private static final String RESULT = "/warehouse/rehearsal.json";
  private static final String RUNNING =
      "{\"statement_id\":\"rehearsal\",\"status\":{\"state\":\"RUNNING\"}}";
  private static final String SESSION = "{\"session_id\":\"rehearsal\"}";
  private static final String HEAD =
      """
      HTTP/1.1 200 OK\r
      Content-Type: application/json\r
      Content-Length: %d\r
      Connection: close\r
      \r
      """;
  private static final int PATIENCE_MILLIS = 5_000;

  private final ServerSocket socket;
  private final String result;

  RehearsalWorkspace() throws IOException {
    try (InputStream in = RehearsalWorkspace.class.getResourceAsStream(RESULT)) {
      result =
          new String(Objects.requireNonNull(in, RESULT).readAllBytes(), StandardCharsets.UTF_8);
    }
    socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    Thread thread = new Thread(this::answerUntilClosed, "rehearsal");
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
      client.setSoTimeout(PATIENCE_MILLIS);
      answer(client);
    } catch (IOException e) {
      LOG.debug("The workspace was closed, or its client went away", e);
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
    // Closed with something unread, the connection would be reset, and the answer lost with it.
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
