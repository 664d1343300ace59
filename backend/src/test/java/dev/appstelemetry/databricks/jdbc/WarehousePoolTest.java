package dev.appstelemetry.databricks.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariPoolMXBean;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Waiting callers get a connection as soon as the pool has capacity. */
class WarehousePoolTest {

  private static final Duration TIMEOUT = Duration.ofSeconds(60);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private WarehousePool pool;

  @AfterEach
  void stop() {
    threads.shutdownNow();
    pool.close();
    timer.shutdownNow();
  }

  @Test
  void replacesABrokenConnectionForAWaitingCaller() throws Exception {
    pool = pool(1);
    Connection broken = pool.dataSource().getConnection();
    Future<Boolean> waiting = threads.submit(this::borrow);
    while (bean().getThreadsAwaitingConnection() == 0 || !connectionAdderIsIdle()) {
      Thread.onSpinWait();
    }

    assertThat(breaks(broken)).isTrue();
    broken.close();

    assertThat(waiting.get()).isTrue();
  }

  @Test
  void keepsFullCapacityAfterEvictions() throws Exception {
    pool = pool(1);
    for (int time = 0; time < 30; time++) {
      pool.evictAll();
      while (bean().getTotalConnections() > 0) {
        Thread.onSpinWait();
      }
      Future<Boolean> waiting = threads.submit(this::borrow);
      // Sometimes evicts the new connection before the waiting caller gets it.
      while (bean().getTotalConnections() == 0) {
        Thread.onSpinWait();
      }
      pool.evictAll();

      assertThat(waiting.get()).isTrue();
    }
  }

  /** A caller must not lose the connection opened for it to another caller. */
  @Test
  void opensAConnectionForEachCallerBelowTheLimit() throws Exception {
    int size = 8;
    pool = pool(size);
    for (int time = 0; time < 500; time++) {
      CountDownLatch all = new CountDownLatch(size);
      List<Future<Boolean>> holding =
          IntStream.range(0, size)
              .mapToObj(
                  i ->
                      threads.submit(
                          () -> {
                            try (Connection connection = pool.dataSource().getConnection()) {
                              all.countDown();
                              return all.await(TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                                  && connection != null;
                            }
                          }))
              .toList();
      for (Future<Boolean> each : holding) {
        assertThat(each.get()).isTrue();
      }
      pool.evictAll();
    }
  }

  private HikariPoolMXBean bean() {
    return pool.dataSource().getHikariPoolMXBean();
  }

  /** Whether the pool's thread found no capacity and is idle. */
  private static boolean connectionAdderIsIdle() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("warehouse:connection-adder"))
        .anyMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING);
  }

  private boolean borrow() throws SQLException {
    try (Connection connection = pool.dataSource().getConnection()) {
      return connection != null;
    }
  }

  private static boolean breaks(Connection connection) {
    try {
      connection.prepareStatement("select 1").close();
      return false;
    } catch (SQLException e) {
      return true;
    }
  }

  /** A pool of connections that break at their first statement. */
  private WarehousePool pool(int size) {
    return new WarehousePool(
        new WarehouseConnections(WarehousePoolTest::broken),
        new WarehouseSettings(
            size,
            TIMEOUT,
            Duration.ofMinutes(1),
            Duration.ofMinutes(15),
            Duration.ofSeconds(2),
            3,
            Duration.ofMillis(500),
            Duration.ofSeconds(15)),
        timer,
        new SimpleMeterRegistry());
  }

  private static Connection broken() {
    return (Connection)
        Proxy.newProxyInstance(
            WarehousePoolTest.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("prepareStatement")) {
                throw new SQLException("The session is gone", "EXECUTE_STATEMENT_FAILED");
              }
              return null;
            });
  }
}
