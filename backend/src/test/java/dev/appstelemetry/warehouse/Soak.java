package dev.appstelemetry.warehouse;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.appstelemetry.standin.DuckDbEngine;
import dev.appstelemetry.standin.Fault;
import dev.appstelemetry.standin.StandInWorkspace;
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
 * Refreshes again and again while one statement in five meets a fault, and compares what the
 * process holds afterwards with what it held before. The only argument is the number of refreshes.
 */
public final class Soak {

  private static final int AT_ONCE = 8;
  private static final int WARM_UP = 1_000;
  private static final Duration LONGEST_CLOSING = Duration.ofMinutes(1);

  /** A little more than the minute that the JDK's and Micronaut's pools keep an idle thread for. */
  private static final Duration IDLE = Duration.ofSeconds(65);

  /**
   * What goes wrong: the driver waits a second before it tries again after 429 and 503, so these
   * are rare.
   *
   * @param share of a thousand statements
   */
  private record Mishap(String name, int share, Fault fault) {}

  private static final List<Mishap> MISHAPS =
      List.of(
          new Mishap("401", 15, Fault.status(401)),
          new Mishap("429, Retry-After 1", 5, Fault.status(429).retryAfter(1)),
          new Mishap("500", 15, Fault.status(500)),
          new Mishap("502", 25, Fault.status(502)),
          new Mishap("503, Retry-After 1", 5, Fault.status(503).retryAfter(1)),
          new Mishap("connection reset", 25, Fault.connectionReset()),
          new Mishap("reset mid-result", 25, Fault.resetMidResult()),
          new Mishap("result cut", 25, Fault.cutResultInTheMiddle()),
          new Mishap("session forgotten", 20, Fault.sessionForgotten()),
          new Mishap("pending for 100 ms", 20, Fault.pendingFor(Duration.ofMillis(100))),
          new Mishap(
              "failed statement",
              20,
              Fault.failsWith("DIVIDE_BY_ZERO", "22012", "Division by zero.")));

  private final Random random = new Random(7);
  private final Map<String, Integer> mishaps = new TreeMap<>();
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final StandInWorkspace workspace;
  private final ServerUnderTest server;
  private int asked;

  private Soak(StandInWorkspace workspace, ServerUnderTest server) {
    this.workspace = workspace;
    this.server = server;
  }

  /**
   * What a process holds.
   *
   * @param threads how many there are of each name
   */
  record Held(int connections, int sessions, Map<String, Integer> threads, long heapKilobytes) {

    int threadCount() {
      return threads.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  public static void main(String[] arguments) {
    // Thousands of failures are meant to happen: the table tells of them.
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    LogManager.getLogManager().reset();
    int refreshes = arguments.length == 0 ? 5_000 : Integer.parseInt(arguments[0]);
    DuckDbEngine engine = DuckDbEngine.create();
    engine.runResource("sql/duckdb/audit_schema.sql");
    try (StandInWorkspace workspace = StandInWorkspace.builder().engine(engine).start();
        ServerUnderTest server = ServerUnderTest.start(environment(workspace))) {
      Soak soak = new Soak(workspace, server);
      soak.run(WARM_UP);
      soak.growScheduler();
      Held before = soak.held();
      long start = System.nanoTime();
      soak.mishaps.clear();
      soak.outcomes.clear();
      soak.run(refreshes);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      Held after = soak.held();
      System.out.printf("%n%,d refreshes in %d s%n", refreshes, took.toSeconds());
      print("what went wrong", soak.mishaps);
      print("what viewers got", soak.outcomes);
      print(before, after);
      System.exit(passed(before, after) ? 0 : 1);
    }
  }

  private static Map<String, String> environment(StandInWorkspace workspace) {
    Map<String, String> environment = new HashMap<>(workspace.environment());
    environment.put("TELEMETRY_BACKOFF", "10ms");
    environment.put("TELEMETRY_BREAKER_OPEN_FOR", "10ms");
    environment.put("TELEMETRY_CACHE_MAXIMUM_ENTRIES", "50");
    return environment;
  }

  /** Micronaut's scheduler starts a thread with each task, until it has as many as it may have. */
  private void growScheduler() {
    ExecutorService scheduler = server.bean(ExecutorService.class, TaskExecutors.SCHEDULED);
    int most = 2 * Runtime.getRuntime().availableProcessors();
    Stream.generate(() -> CompletableFuture.runAsync(() -> {}, scheduler))
        .limit(most)
        .toList()
        .forEach(CompletableFuture::join);
  }

  private void run(int refreshes) {
    Queue<CompletableFuture<HttpResponse<String>>> waiting = new ArrayDeque<>();
    for (int i = 0; i < refreshes; i++) {
      makeTrouble(random.nextInt(1000));
      waiting.add(server.getAsync("/api/v1/top-apps?days=7&limit=" + (1 + asked++ % 1000)));
      if (waiting.size() >= AT_ONCE) {
        note(waiting.remove().join());
      }
    }
    waiting.forEach(answer -> note(answer.join()));
  }

  private void makeTrouble(int draw) {
    int upTo = 0;
    for (Mishap mishap : MISHAPS) {
      upTo += mishap.share();
      if (draw < upTo) {
        workspace.faults().onNextStatement(mishap.fault());
        mishaps.merge(mishap.name(), 1, Integer::sum);
        return;
      }
    }
  }

  private void note(HttpResponse<String> answer) {
    String outcome =
        answer.statusCode() == 200 ? "figures" : server.json(answer).get("code").getStringValue();
    outcomes.merge(outcome, 1, Integer::sum);
  }

  /**
   * Once nothing runs: with the connections that a quiet server keeps, which are none, and without
   * the threads that pools give back when they have had nothing to do.
   */
  private Held held() {
    workspace.faults().clear();
    WarehousePool pool = server.bean(WarehousePool.class);
    long deadline = System.nanoTime() + LONGEST_CLOSING.toNanos();
    do {
      // The pool closes what it drops in the background.
      pool.evictAll();
      pause(Duration.ofMillis(100));
    } while (pool.connections() + workspace.openSessions() > 0 && System.nanoTime() < deadline);
    pause(IDLE);
    System.gc();
    var memory = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return new Held(
        pool.connections(), workspace.openSessions(), threads(), memory.getUsed() / 1024);
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Those of the product: the workspace and the viewers live in this process too. */
  private static Map<String, Integer> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> !name.startsWith("stand-in") && !name.startsWith("HttpClient"))
        .map(name -> name.replaceAll("\\d+", "N"))
        .collect(Collectors.toMap(Function.identity(), name -> 1, Integer::sum, TreeMap::new));
  }

  private static boolean passed(Held before, Held after) {
    return after.connections() == before.connections()
        && after.sessions() == before.sessions()
        && Math.abs(after.threadCount() - before.threadCount()) <= 2
        && after.heapKilobytes() <= before.heapKilobytes() * 1.1;
  }

  private static void print(String title, Map<String, Integer> counts) {
    System.out.printf("%n%s%n", title);
    counts.forEach((name, count) -> System.out.printf("  %-24s %,8d%n", name, count));
  }

  private static void print(Held before, Held after) {
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

  private static void line(String what, long before, long after) {
    System.out.printf("%-40s %,10d %,10d%n", what, before, after);
  }
}
