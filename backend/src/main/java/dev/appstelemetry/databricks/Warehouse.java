package dev.appstelemetry.databricks;

import dev.appstelemetry.databricks.faults.WarehouseExecutionPolicy;
import dev.appstelemetry.databricks.jdbc.WarehousePool;
import dev.appstelemetry.store.EventStore;
import dev.appstelemetry.store.ExecutionPolicy;
import dev.appstelemetry.store.FromSource;
import dev.appstelemetry.store.Source;
import io.micronaut.context.annotation.Bean;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** A SQL warehouse as a database for queries. */
@Singleton
@Bean(typed = Warehouse.class, preDestroy = "close")
@FromSource(Source.DATABRICKS)
final class Warehouse implements EventStore {

  private final WarehousePool pool;
  private final WarehouseExecutionPolicy policy;

  Warehouse(WarehousePool pool, WarehouseExecutionPolicy policy) {
    this.pool = pool;
    this.policy = policy;
  }

  @Override
  public DataSource connections() {
    return pool.dataSource();
  }

  @Override
  public ExecutionPolicy policy() {
    return policy;
  }

  @Override
  public void close() {
    pool.close();
  }
}
