package dev.appstelemetry.databricks;

import dev.appstelemetry.databricks.faults.WarehouseExecutionPolicy;
import dev.appstelemetry.databricks.jdbc.WarehousePool;
import dev.appstelemetry.ingest.EventSource;
import dev.appstelemetry.store.EventStore;
import dev.appstelemetry.store.ExecutionPolicy;
import dev.appstelemetry.store.FromSource;
import dev.appstelemetry.store.Source;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** The audit table of a workspace. Its store is the warehouse; no rows are copied. */
@Singleton
@FromSource(Source.DATABRICKS)
final class WarehouseSource implements EventSource {

  private final WarehousePool pool;
  private final WarehouseExecutionPolicy policy;

  WarehouseSource(WarehousePool pool, WarehouseExecutionPolicy policy) {
    this.pool = pool;
    this.policy = policy;
  }

  @Override
  public EventStore open() {
    return new WarehouseStore(pool, policy);
  }

  private record WarehouseStore(WarehousePool pool, ExecutionPolicy policy) implements EventStore {

    @Override
    public DataSource connections() {
      return pool.dataSource();
    }

    @Override
    public void close() {
      pool.close();
    }
  }
}
