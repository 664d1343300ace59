package dev.appstelemetry.standin;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * What was asked of the workspace: counts since it started, and the latest requests and statements
 * word by word. Only so many are kept, so that a long test does not fill memory.
 */
public final class Journal {

  private static final int KEPT = 500;

  /**
   * One HTTP request.
   *
   * @param signedIn whether it carried a bearer token, good or not
   */
  public record SeenRequest(String method, String path, String userAgent, boolean signedIn) {}

  /**
   * One statement as it was sent, whether it ran or not.
   *
   * @param settings of its session by lower-case name, for example {@code query_tags}; empty where
   *     the session was unknown
   */
  public record SeenStatement(
      String sql, List<Parameter> parameters, Map<String, String> settings, String userAgent) {}

  /** What is counted. */
  public enum Event {
    REQUEST,
    TOKEN_ISSUED,
    SESSION_OPENED,
    /** A statement arrived. */
    STATEMENT_SENT,
    /** A statement reached the engine. */
    STATEMENT_RUN,
    /** A statement was cancelled before it was over. */
    STATEMENT_CANCELLED,
    /** Somebody asked how a statement was doing. */
    STATEMENT_POLLED,
    STATEMENT_CLOSED
  }

  private final Map<Event, Integer> counts = new EnumMap<>(Event.class);
  private final Deque<SeenRequest> requests = new ArrayDeque<>();
  private final Deque<SeenStatement> statements = new ArrayDeque<>();

  Journal() {}

  /** How often it happened. */
  public synchronized int count(Event event) {
    return counts.getOrDefault(event, 0);
  }

  /** The latest requests, oldest first. */
  public synchronized List<SeenRequest> requests() {
    return List.copyOf(requests);
  }

  /** The latest statements, oldest first. */
  public synchronized List<SeenStatement> statements() {
    return List.copyOf(statements);
  }

  /** Starts over: counts at zero, nothing remembered. */
  public synchronized void clear() {
    counts.clear();
    requests.clear();
    statements.clear();
  }

  /**
   * Waits until it has happened so often, so that a test need not sleep.
   *
   * @throws IllegalStateException if it has not within the patience
   */
  public synchronized void await(Event event, int times, Duration patience)
      throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
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

  /** An application that is the given one and noted down here. */
  Function<Call, Reply> watching(Function<Call, Reply> application) {
    return call -> {
      note(call);
      return application.apply(call);
    };
  }

  private synchronized void note(Call call) {
    record(Event.REQUEST);
    keep(
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
    keep(
        statements,
        new SeenStatement(request.statement(), request.positional(), settings, userAgent));
  }

  private static <T> void keep(Deque<T> latest, T one) {
    latest.add(one);
    if (latest.size() > KEPT) {
      latest.remove();
    }
  }
}
