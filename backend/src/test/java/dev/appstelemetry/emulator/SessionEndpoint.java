package dev.appstelemetry.emulator;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens and closes sessions. Opening a session starts a stopped warehouse without waiting. */
final class SessionEndpoint {

  private record OpenRequest(@Nullable Map<String, String> sessionConfs) {}

  private final String warehouseId;
  private final Warehouse warehouse;
  private final SessionRegistry sessions;
  private final Faults faults;
  private final Journal journal;

  SessionEndpoint(
      String warehouseId,
      Warehouse warehouse,
      SessionRegistry sessions,
      Faults faults,
      Journal journal) {
    this.warehouseId = warehouseId;
    this.warehouse = warehouse;
    this.sessions = sessions;
    this.faults = faults;
    this.journal = journal;
  }

  void register(Router router) {
    router
        .route("POST", "/api/2.0/sql/warehouses/{id}/sessions", this::open)
        .route("DELETE", "/api/2.0/sql/sessions/{id}", this::close);
  }

  private Reply open(Call call) {
    if (!call.variable("id").equals(warehouseId)) {
      return Warehouse.missing();
    }
    Optional<Reply> refused = faults.takeReply(FaultPoint.SESSION).or(warehouse::demand);
    if (refused.isPresent()) {
      return refused.get();
    }
    Map<String, String> settings = call.json(OpenRequest.class).sessionConfs();
    Session session = sessions.open(settings == null ? Map.of() : settings);
    journal.record(Journal.Event.SESSION_OPENED);
    return Reply.ok(Map.of("session_id", session.id()));
  }

  private Reply close(Call call) {
    return sessions.forget(call.variable("id")) ? Reply.ok(Map.of()) : missing(call.variable("id"));
  }

  static Reply missing(String id) {
    return Reply.error(404, "RESOURCE_DOES_NOT_EXIST", "Session " + id + " does not exist.");
  }
}
