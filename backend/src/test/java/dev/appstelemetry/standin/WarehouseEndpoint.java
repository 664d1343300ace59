package dev.appstelemetry.standin;

import java.util.Map;

/** Tells the state of the warehouse, and does not wake it. */
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
    router.route("GET", "/api/2.0/sql/warehouses/{id}", this::get);
  }

  private Reply get(Call call) {
    return faults.takeReply(FaultPoint.WAREHOUSE).orElseGet(() -> describe(call.variable("id")));
  }

  private Reply describe(String id) {
    Warehouse.State state = warehouse.state();
    if (!id.equals(warehouseId) || state == Warehouse.State.DELETED) {
      return Warehouse.missing();
    }
    return Reply.ok(
        Map.of(
            "id",
            id,
            "name",
            "Stand-in warehouse",
            "state",
            state.name(),
            "cluster_size",
            "2X-Small",
            "warehouse_type",
            "PRO",
            "enable_serverless_compute",
            true,
            "auto_stop_mins",
            10));
  }
}
