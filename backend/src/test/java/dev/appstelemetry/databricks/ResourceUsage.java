package dev.appstelemetry.databricks;

import dev.appstelemetry.databricks.jdbc.WarehousePool;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import io.micronaut.scheduling.TaskExecutors;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Resource usage of this process, in which the server and the emulated workspace run.
 *
 * @param numbers by label, in the order in which they are printed
 * @param threads number of threads by name
 */
record ResourceUsage(Map<String, Long> numbers, Map<String, Integer> threads) {

  private static final Duration MAX_CLOSING = Duration.ofMinutes(1);

  /** Above the minute for which the pools of the JDK and Micronaut keep idle threads. */
  private static final Duration IDLE = Duration.ofSeconds(65);

  /**
   * Measures the idle server, after all connections are closed and idle threads have ended.
   *
   * @param store the file of the store, or null if there is none
   */
  static ResourceUsage measure(
      ServerUnderTest server, EmulatedWorkspace workspace, @Nullable Path store) {
    growScheduler(server);
    workspace.faults().clear();
    // It remembers the latest statements of the workspace, which are no use of the server.
    workspace.journal().clear();
    WarehousePool pool = server.bean(WarehousePool.class);
    long deadline = System.nanoTime() + MAX_CLOSING.toNanos();
    do {
      // The pool closes evicted connections in the background.
      pool.evictAll();
      pause(Duration.ofMillis(100));
    } while (pool.connections() + workspace.openSessions() > 0 && System.nanoTime() < deadline);
    pause(IDLE);
    System.gc();
    Map<String, Integer> threads = threadsByName();
    Map<String, Long> numbers = new LinkedHashMap<>();
    numbers.put("connections", (long) pool.connections());
    numbers.put("sessions", (long) workspace.openSessions());
    numbers.put("threads", threads.values().stream().mapToLong(Integer::longValue).sum());
    numbers.put("file handles", handles());
    MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    numbers.put("heap, kB", heap.getUsed() / 1024);
    numbers.put("committed heap, kB", heap.getCommitted() / 1024);
    numbers.put("resident memory, kB", residentKilobytes());
    if (store != null) {
      numbers.put("store, kB", kilobytes(store));
      numbers.put("log of the store, kB", kilobytes(Path.of(store + ".wal")));
    }
    return new ResourceUsage(numbers, threads);
  }

  /** Fills Micronaut's scheduler, which starts a thread per task up to its maximum. */
  private static void growScheduler(ServerUnderTest server) {
    ExecutorService scheduler = server.bean(ExecutorService.class, TaskExecutors.SCHEDULED);
    int maximum = 2 * Runtime.getRuntime().availableProcessors();
    Stream.generate(() -> CompletableFuture.runAsync(() -> {}, scheduler))
        .limit(maximum)
        .toList()
        .forEach(CompletableFuture::join);
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The server's threads, without those of the workspace and the clients. */
  private static Map<String, Integer> threadsByName() {
    return Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> !name.startsWith("emulator") && !name.startsWith("HttpClient"))
        .map(name -> name.replaceAll("\\d+", "N"))
        .collect(Collectors.toMap(Function.identity(), name -> 1, Integer::sum, TreeMap::new));
  }

  private static long handles() {
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      return open.count();
    } catch (IOException e) {
      return 0; // Only Linux lists them.
    }
  }

  private static long residentKilobytes() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      return 0;
    }
  }

  private static long kilobytes(Path file) {
    try {
      return Files.exists(file) ? Files.size(file) / 1024 : 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether a later measurement shows no leak. */
  boolean flat(ResourceUsage later) {
    return number("connections") == later.number("connections")
        && number("sessions") == later.number("sessions")
        && Math.abs(number("threads") - later.number("threads")) <= 2
        && later.number("file handles") <= number("file handles") + 10
        && later.number("heap, kB") <= number("heap, kB") * 1.1;
  }

  private long number(String label) {
    return numbers.getOrDefault(label, 0L);
  }

  void printWith(ResourceUsage later) {
    System.out.printf("%n%-40s %10s %10s%n", "", "before", "after");
    numbers.forEach((label, before) -> line(label, before, later.number(label)));
    Stream.concat(threads.keySet().stream(), later.threads.keySet().stream())
        .distinct()
        .sorted()
        .filter(name -> count(name) != later.count(name))
        .forEach(name -> line("  thread " + name, count(name), later.count(name)));
  }

  private int count(String thread) {
    return threads.getOrDefault(thread, 0);
  }

  private static void line(String label, long before, long after) {
    System.out.printf("%-40s %,10d %,10d%n", label, before, after);
  }
}
