package dev.appstelemetry.warehouse;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** The pool of warehouse sessions: as many statements at once, and nothing while nobody looks. */
final class WarehousePool implements AutoCloseable {

  private final HikariDataSource pool;

  WarehousePool(WarehouseConnections connections, WarehouseSettings settings) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("warehouse");
    config.setDataSource(connections);
    config.setMaximumPoolSize(settings.poolSize());
    // Neither idle connections nor keep-alives: both can keep a warehouse awake.
    config.setMinimumIdle(0);
    config.setKeepaliveTime(0);
    config.setIdleTimeout(settings.idleTimeout().toMillis());
    config.setMaxLifetime(settings.maxLifetime().toMillis());
    config.setConnectionTimeout(settings.poolWait().toMillis());
    // The server starts without the warehouse.
    config.setInitializationFailTimeout(-1);
    config.setExceptionOverride(new EvictBroken());
    pool = new HikariDataSource(config);
  }

  HikariDataSource dataSource() {
    return pool;
  }

  /** Drops the connections that are idle, and the others when they come back. */
  void evictAll() {
    pool.getHikariPoolMXBean().softEvictConnections();
  }

  int connections() {
    return pool.getHikariPoolMXBean().getTotalConnections();
  }

  int connectionsInUse() {
    return pool.getHikariPoolMXBean().getActiveConnections();
  }

  @Override
  public void close() {
    pool.close();
  }
}
