package dev.appstelemetry.databricks;

import dev.appstelemetry.ingest.EventSource;
import dev.appstelemetry.store.EventStore;
import dev.appstelemetry.store.FromSource;
import dev.appstelemetry.store.Source;
import dev.appstelemetry.store.embedded.StoreWriter;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * The audit table of a workspace. Its store is a copy of the rows about apps, or the warehouse if
 * no rows may be copied.
 */
@Singleton
@FromSource(Source.DATABRICKS)
final class WarehouseSource implements EventSource {

  private final Warehouse warehouse;
  private final @Nullable StoreWriter copy;

  WarehouseSource(Warehouse warehouse, @Nullable StoreWriter copy) {
    this.warehouse = warehouse;
    this.copy = copy;
  }

  @Override
  public EventStore open() {
    return copy == null ? warehouse : copy.store();
  }
}
