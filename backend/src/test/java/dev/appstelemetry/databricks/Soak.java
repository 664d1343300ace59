package dev.appstelemetry.databricks;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.appstelemetry.emulator.DuckDbEngine;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;

/**
 * Refreshes repeatedly while one statement in five fails, and compares resource usage before and
 * after. The only argument is the number of refreshes.
 */
public final class Soak {

  private static final int CONCURRENT = 8;
  private static final int WARM_UP = 1_000;

  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final EmulatedWorkspace workspace;
  private final ServerUnderTest server;
  private final RandomFaults faults;
  private int requests;

  private Soak(EmulatedWorkspace workspace, ServerUnderTest server) {
    this.workspace = workspace;
    this.server = server;
    this.faults = new RandomFaults(new Random(7), workspace);
  }

  public static void main(String[] arguments) {
    // Thousands of failures are expected; the table counts them.
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    LogManager.getLogManager().reset();
    int refreshes = arguments.length == 0 ? 5_000 : Integer.parseInt(arguments[0]);
    DuckDbEngine engine = DuckDbEngine.create();
    engine.runResource("sql/duckdb/audit_schema.sql");
    try (EmulatedWorkspace workspace = EmulatedWorkspace.builder().engine(engine).start();
        ServerUnderTest server = ServerUnderTest.start(environment(workspace))) {
      Soak soak = new Soak(workspace, server);
      soak.run(WARM_UP);
      ResourceUsage before = ResourceUsage.measure(server, workspace, null);
      long start = System.nanoTime();
      soak.faults.injected().clear();
      soak.outcomes.clear();
      soak.run(refreshes);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      ResourceUsage after = ResourceUsage.measure(server, workspace, null);
      System.out.printf("%n%,d refreshes in %d s%n", refreshes, took.toSeconds());
      print("injected faults", soak.faults.injected());
      print("answers", soak.outcomes);
      before.printWith(after);
      System.out.println(before.flat(after) ? "\nPASSED" : "\nFAILED");
      System.exit(before.flat(after) ? 0 : 1);
    }
  }

  private static Map<String, String> environment(EmulatedWorkspace workspace) {
    Map<String, String> environment = new HashMap<>(workspace.environment());
    environment.put("TELEMETRY_WAREHOUSE_BACKOFF", "10ms");
    environment.put("TELEMETRY_WAREHOUSE_BREAKER_OPEN_FOR", "10ms");
    environment.put("TELEMETRY_CACHE_MAXIMUM_ENTRIES", "50");
    return environment;
  }

  private void run(int refreshes) {
    Queue<CompletableFuture<HttpResponse<String>>> waiting = new ArrayDeque<>();
    for (int i = 0; i < refreshes; i++) {
      faults.inject();
      waiting.add(server.getAsync("/api/v1/top-apps?days=7&limit=" + (1 + requests++ % 1000)));
      if (waiting.size() >= CONCURRENT) {
        count(waiting.remove().join());
      }
    }
    waiting.forEach(answer -> count(answer.join()));
  }

  private void count(HttpResponse<String> answer) {
    String outcome =
        answer.statusCode() == 200 ? "figures" : server.json(answer).get("code").getStringValue();
    outcomes.merge(outcome, 1, Integer::sum);
  }

  static void print(String title, Map<String, Integer> counts) {
    System.out.printf("%n%s%n", title);
    counts.forEach((name, count) -> System.out.printf("  %-24s %,8d%n", name, count));
  }
}
