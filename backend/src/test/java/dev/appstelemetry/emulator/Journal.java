package dev.appstelemetry.emulator;

import dev.appstelemetry.Await;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Records the workspace's requests: event counts, and the latest requests and statements, limited
 * in number to bound memory.
 */
public final class Journal {

  private static final int MAX_ENTRIES = 500;

  /**
   * One HTTP request.
   *
   * @param signedIn whether it carried a bearer token, valid or not
   */
  public record SeenRequest(String method, String path, String userAgent, boolean signedIn) {}

  /**
   * One statement as it was sent, whether it ran or not.
   *
   * @param settings of its session by lower-case name, for example {@code query_tags}; empty if the
   *     session was unknown
   */
  public record SeenStatement(
      String sql, List<Parameter> parameters, Map<String, String> settings, String userAgent) {}

  /** The counted events. */
  public enum Event {
    REQUEST,
    TOKEN_ISSUED,
    SESSION_OPENED,
    /** A statement arrived. */
    STATEMENT_SENT,
    /** A statement reached the engine. */
    STATEMENT_RUN,
    /** A running statement was cancelled. */
    STATEMENT_CANCELLED,
    /** A statement was polled. */
    STATEMENT_POLLED,
    STATEMENT_CLOSED,
    /** A chunk of a result was requested from storage. */
    CHUNK_DOWNLOADED
  }

  private final Map<Event, Integer> counts = new EnumMap<>(Event.class);
  private final Deque<SeenRequest> requests = new ArrayDeque<>();
  private final Deque<SeenStatement> statements = new ArrayDeque<>();

  Journal() {}

  /** The number of events of this kind. */
  public synchronized int count(Event event) {
    return counts.getOrDefault(event, 0);
  }

  /** The latest requests, oldest first. */
  public synchronized List<SeenRequest> requests() {
    return List.copyOf(requests);
  }

  /** The number of recorded statements of a query. */
  public synchronized int sent(String query) {
    return (int)
        statements.stream()
            .filter(statement -> statement.sql().contains("apps-telemetry:" + query + " "))
            .count();
  }

  /** The latest statements, oldest first. */
  public synchronized List<SeenStatement> statements() {
    return List.copyOf(statements);
  }

  /** Resets counts and recorded requests. */
  public synchronized void clear() {
    counts.clear();
    requests.clear();
    statements.clear();
  }

  /**
   * Waits until the event has been counted this many times.
   *
   * @throws IllegalStateException if it is not within {@link Await#LIMIT}
   */
  public synchronized void await(Event event, int times) throws InterruptedException {
    long deadline = System.nanoTime() + Await.LIMIT.toNanos();
    while (count(event) < times) {
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        throw new IllegalStateException("%s: %d of %d".formatted(event, count(event), times));
      }
      wait(left);
    }
  }

  synchronized void record(Event event) {
    counts.merge(event, 1, Integer::sum);
    notifyAll();
  }

  /** Wraps an application to record its requests. */
  Function<Call, Reply> recording(Function<Call, Reply> application) {
    return call -> {
      recordRequest(call);
      return application.apply(call);
    };
  }

  private synchronized void recordRequest(Call call) {
    record(Event.REQUEST);
    addLatest(
        requests,
        new SeenRequest(
            call.method(),
            call.path(),
            call.header("user-agent").orElse(""),
            call.bearerToken().isPresent()));
  }

  synchronized void sent(StatementRequest request, Optional<Session> session, String userAgent) {
    record(Event.STATEMENT_SENT);
    Map<String, String> settings = session.map(Session::settings).orElse(Map.of());
    addLatest(
        statements,
        new SeenStatement(request.statement(), request.positional(), settings, userAgent));
  }

  private static <T> void addLatest(Deque<T> latest, T one) {
    latest.add(one);
    if (latest.size() > MAX_ENTRIES) {
      latest.remove();
    }
  }
}
