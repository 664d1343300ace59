package dev.appstelemetry.databricks;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.appstelemetry.databricks.jdbc.WarehousePool;
import dev.appstelemetry.emulator.DuckDbEngine;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.Fault;
import io.micronaut.scheduling.TaskExecutors;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.logging.LogManager;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/**
 * Refreshes repeatedly while one statement in five fails, and compares resource usage before and
 * after. The only argument is the number of refreshes.
 */
public final class Soak {

  private static final int CONCURRENT = 8;
  private static final int WARM_UP = 1_000;
  private static final Duration MAX_CLOSING = Duration.ofMinutes(1);

  /** Above the minute for which the pools of the JDK and Micronaut keep idle threads. */
  private static final Duration IDLE = Duration.ofSeconds(65);

  /**
   * A fault and its probability. 429 and 503 are rare because the driver waits a second to retry.
   *
   * @param share faults per thousand statements
   */
  private record WeightedFault(String name, int share, Fault fault) {}

  private static final List<WeightedFault> FAULTS =
      List.of(
          new WeightedFault("401", 15, Fault.status(401)),
          new WeightedFault("429, Retry-After 1", 5, Fault.status(429).retryAfter(1)),
          new WeightedFault("500", 15, Fault.status(500)),
          new WeightedFault("502", 25, Fault.status(502)),
          new WeightedFault("503, Retry-After 1", 5, Fault.status(503).retryAfter(1)),
          new WeightedFault("connection reset", 25, Fault.connectionReset()),
          new WeightedFault("reset mid-result", 25, Fault.resetMidResult()),
          new WeightedFault("result cut", 25, Fault.cutResultInTheMiddle()),
          new WeightedFault("session forgotten", 20, Fault.sessionLost()),
          new WeightedFault("pending for 100 ms", 20, Fault.pendingFor(Duration.ofMillis(100))),
          new WeightedFault(
              "failed statement",
              20,
              Fault.failsWith("DIVIDE_BY_ZERO", "22012", "Division by zero.")));

  private final Random random = new Random(7);
  private final Map<String, Integer> injected = new TreeMap<>();
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final EmulatedWorkspace workspace;
  private final ServerUnderTest server;
  private int requests;

  private Soak(EmulatedWorkspace workspace, ServerUnderTest server) {
    this.workspace = workspace;
    this.server = server;
  }

  /**
   * Resource usage of the process.
   *
   * @param threads number of threads by name
   */
  record ResourceUsage(
      int connections, int sessions, Map<String, Integer> threads, long heapKilobytes) {

    int threadCount() {
      return threads.values().stream().mapToInt(Integer::intValue).sum();
    }
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
      soak.growScheduler();
      ResourceUsage before = soak.measureUsage();
      long start = System.nanoTime();
      soak.injected.clear();
      soak.outcomes.clear();
      soak.run(refreshes);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      ResourceUsage after = soak.measureUsage();
      System.out.printf("%n%,d refreshes in %d s%n", refreshes, took.toSeconds());
      print("injected faults", soak.injected);
      print("answers", soak.outcomes);
      print(before, after);
      System.exit(passed(before, after) ? 0 : 1);
    }
  }

  private static Map<String, String> environment(EmulatedWorkspace workspace) {
    Map<String, String> environment = new HashMap<>(workspace.environment());
    environment.put("TELEMETRY_WAREHOUSE_BACKOFF", "10ms");
    environment.put("TELEMETRY_WAREHOUSE_BREAKER_OPEN_FOR", "10ms");
    environment.put("TELEMETRY_CACHE_MAXIMUM_ENTRIES", "50");
    return environment;
  }

  /** Fills Micronaut's scheduler, which starts a thread per task up to its maximum. */
  private void growScheduler() {
    ExecutorService scheduler = server.bean(ExecutorService.class, TaskExecutors.SCHEDULED);
    int maximum = 2 * Runtime.getRuntime().availableProcessors();
    Stream.generate(() -> CompletableFuture.runAsync(() -> {}, scheduler))
        .limit(maximum)
        .toList()
        .forEach(CompletableFuture::join);
  }

  private void run(int refreshes) {
    Queue<CompletableFuture<HttpResponse<String>>> waiting = new ArrayDeque<>();
    for (int i = 0; i < refreshes; i++) {
      injectFault(random.nextInt(1000));
      waiting.add(server.getAsync("/api/v1/top-apps?days=7&limit=" + (1 + requests++ % 1000)));
      if (waiting.size() >= CONCURRENT) {
        count(waiting.remove().join());
      }
    }
    waiting.forEach(answer -> count(answer.join()));
  }

  private void injectFault(int draw) {
    int upTo = 0;
    for (WeightedFault weighted : FAULTS) {
      upTo += weighted.share();
      if (draw < upTo) {
        workspace.faults().onNextStatement(weighted.fault());
        injected.merge(weighted.name(), 1, Integer::sum);
        return;
      }
    }
  }

  private void count(HttpResponse<String> answer) {
    String outcome =
        answer.statusCode() == 200 ? "figures" : server.json(answer).get("code").getStringValue();
    outcomes.merge(outcome, 1, Integer::sum);
  }

  /** Measures the idle server, after all connections are closed and idle threads have ended. */
  private ResourceUsage measureUsage() {
    workspace.faults().clear();
    WarehousePool pool = server.bean(WarehousePool.class);
    long deadline = System.nanoTime() + MAX_CLOSING.toNanos();
    do {
      // The pool closes evicted connections in the background.
      pool.evictAll();
      pause(Duration.ofMillis(100));
    } while (pool.connections() + workspace.openSessions() > 0 && System.nanoTime() < deadline);
    pause(IDLE);
    System.gc();
    var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return new ResourceUsage(
        pool.connections(), workspace.openSessions(), threads(), memory.getUsed() / 1024);
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The server's threads, without those of the workspace and the clients. */
  private static Map<String, Integer> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> !name.startsWith("emulator") && !name.startsWith("HttpClient"))
        .map(name -> name.replaceAll("\\d+", "N"))
        .collect(Collectors.toMap(Function.identity(), name -> 1, Integer::sum, TreeMap::new));
  }

  private static boolean passed(ResourceUsage before, ResourceUsage after) {
    return after.connections() == before.connections()
        && after.sessions() == before.sessions()
        && Math.abs(after.threadCount() - before.threadCount()) <= 2
        && after.heapKilobytes() <= before.heapKilobytes() * 1.1;
  }

  private static void print(String title, Map<String, Integer> counts) {
    System.out.printf("%n%s%n", title);
    counts.forEach((name, count) -> System.out.printf("  %-24s %,8d%n", name, count));
  }

  private static void print(ResourceUsage before, ResourceUsage after) {
    System.out.printf("%n%-40s %10s %10s%n", "", "before", "after");
    line("connections", before.connections(), after.connections());
    line("sessions", before.sessions(), after.sessions());
    line("threads", before.threadCount(), after.threadCount());
    Stream.concat(before.threads().keySet().stream(), after.threads().keySet().stream())
        .distinct()
        .sorted()
        .forEach(name -> changed(name, before.threads(), after.threads()));
    line("heap, kB", before.heapKilobytes(), after.heapKilobytes());
    System.out.println(passed(before, after) ? "\nPASSED" : "\nFAILED");
  }

  private static void changed(
      String name, Map<String, Integer> before, Map<String, Integer> after) {
    int was = before.getOrDefault(name, 0);
    int is = after.getOrDefault(name, 0);
    if (was != is) {
      line("  " + name, was, is);
    }
  }

  private static void line(String label, long before, long after) {
    System.out.printf("%-40s %,10d %,10d%n", label, before, after);
  }
}
