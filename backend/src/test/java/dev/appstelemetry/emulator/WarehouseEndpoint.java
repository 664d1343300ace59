package dev.appstelemetry.emulator;

import java.util.List;
import java.util.Map;

/** Returns the warehouse and its state without starting it. */
final class WarehouseEndpoint {

  private final String warehouseId;
  private final Warehouse warehouse;
  private final Faults faults;

  WarehouseEndpoint(String warehouseId, Warehouse warehouse, Faults faults) {
    this.warehouseId = warehouseId;
    this.warehouse = warehouse;
    this.faults = faults;
  }

  void register(Router router) {
    router
        .route("GET", "/api/2.0/sql/warehouses", call -> list())
        .route("GET", "/api/2.0/sql/warehouses/{id}", this::get);
  }

  private Reply list() {
    boolean isDeleted = warehouse.state() == Warehouse.State.DELETED;
    return Reply.ok(Map.of("warehouses", isDeleted ? List.of() : List.of(description())));
  }

  private Reply get(Call call) {
    return faults.takeReply(FaultPoint.WAREHOUSE).orElseGet(() -> describe(call.variable("id")));
  }

  private Reply describe(String id) {
    if (!id.equals(warehouseId) || warehouse.state() == Warehouse.State.DELETED) {
      return Warehouse.missing();
    }
    return Reply.ok(description());
  }

  /** The description, with the name of a workspace's default warehouse. */
  private Map<String, Object> description() {
    return Map.of(
        "id",
        warehouseId,
        "name",
        "Serverless Starter Warehouse",
        "state",
        warehouse.state().name(),
        "cluster_size",
        "2X-Small",
        "warehouse_type",
        "PRO",
        "enable_serverless_compute",
        true,
        "auto_stop_mins",
        10);
  }
}
