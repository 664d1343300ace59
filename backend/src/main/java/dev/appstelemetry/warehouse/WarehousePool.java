package dev.appstelemetry.warehouse;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** The pool of warehouse sessions: as many statements at once, and nothing while nobody looks. */
final class WarehousePool {

  private WarehousePool() {}

  static HikariDataSource of(WarehouseConnections connections, WarehouseSettings settings) {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("warehouse");
    pool.setDataSource(connections);
    pool.setMaximumPoolSize(settings.poolSize());
    // Neither idle connections nor keep-alives: both can keep a warehouse awake.
    pool.setMinimumIdle(0);
    pool.setKeepaliveTime(0);
    pool.setIdleTimeout(settings.idleTimeout().toMillis());
    pool.setMaxLifetime(settings.maxLifetime().toMillis());
    pool.setConnectionTimeout(settings.poolWait().toMillis());
    // The server starts without the warehouse.
    pool.setInitializationFailTimeout(-1);
    pool.setExceptionOverride(new EvictBroken());
    return new HikariDataSource(pool);
  }
}
