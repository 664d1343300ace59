package dev.appstelemetry.databricks.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The pool of warehouse sessions. Its size limits concurrent statements. It keeps no idle sessions
 * open.
 */
public final class WarehousePool implements AutoCloseable {

  /** How often {@link #addMissingConnection} runs. */
  private static final Duration CHECK_INTERVAL = Duration.ofMillis(100);

  private final HikariDataSource pool;
  private final Future<?> checks;

  /**
   * Creates a pool without connections.
   *
   * @param timer schedules the check for waiting threads, which does not block
   * @param meters receives the numbers of connections and of waiting threads
   */
  public WarehousePool(
      WarehouseConnections connections,
      WarehouseSettings settings,
      ScheduledExecutorService timer,
      MeterRegistry meters) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("warehouse");
    config.setDataSource(connections);
    config.setMaximumPoolSize(settings.poolSize());
    // No idle connections and no keep-alives: both can keep a warehouse running.
    config.setMinimumIdle(0);
    config.setKeepaliveTime(0);
    config.setIdleTimeout(settings.idleTimeout().toMillis());
    config.setMaxLifetime(settings.maxLifetime().toMillis());
    config.setConnectionTimeout(settings.poolWait().toMillis());
    config.setMetricRegistry(meters);
    // The server starts without the warehouse.
    config.setInitializationFailTimeout(-1);
    config.setExceptionOverride(new EvictionPolicy());
    pool = new HikariDataSource(config);
    long delay = CHECK_INTERVAL.toMillis();
    checks =
        timer.scheduleWithFixedDelay(
            this::addMissingConnection, delay, delay, TimeUnit.MILLISECONDS);
  }

  public HikariDataSource dataSource() {
    return pool;
  }

  /** Closes idle connections now, and connections in use when they are returned. */
  public void evictAll() {
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  /**
   * Adds a connection if threads wait and the pool is not full. HikariCP adds one only when a
   * thread begins to wait. If another thread takes that connection, or it is evicted or broken, the
   * waiting thread would otherwise wait until its timeout.
   */
  private void addMissingConnection() {
    if (pool.getHikariPoolMXBean() instanceof HikariPool hikari
        && hikari.getThreadsAwaitingConnection() > 0
        && hikari.getTotalConnections() < pool.getMaximumPoolSize()) {
      hikari.addBagItem(hikari.getThreadsAwaitingConnection());
    }
  }

  public int connections() {
    return pool.getHikariPoolMXBean().getTotalConnections();
  }

  public int connectionsInUse() {
    return pool.getHikariPoolMXBean().getActiveConnections();
  }

  @Override
  public void close() {
    checks.cancel(false);
    pool.close();
  }
}
