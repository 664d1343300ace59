package dev.appstelemetry.emulator;

import java.util.List;
import java.util.Map;

/** The current user, the driver's feature flags (none), and a sink for its telemetry. */
final class DirectoryEndpoint {

  private final String clientId;
  private final boolean idInHeaders;

  DirectoryEndpoint(String clientId, boolean idInHeaders) {
    this.clientId = clientId;
    this.idInHeaders = idInHeaders;
  }

  void register(Router router) {
    router
        .route("GET", "/api/2.0/preview/scim/v2/Me", call -> me())
        .route(
            "GET",
            "/api/2.0/connector-service/feature-flags/OSS_JDBC/{version}",
            call -> Reply.ok(Map.of("flags", List.of(), "ttl_seconds", 900)))
        // Telemetry of the CLI, whose names are not in snake case.
        .route(
            "POST",
            "/telemetry-ext",
            call -> Reply.ok(Map.of("errors", List.of(), "numProtoSuccess", 1)));
  }

  /** The CLI reads the workspace's id from the header. */
  private Reply me() {
    Reply reply =
        Reply.ok(
            Map.of("id", "1", "userName", clientId, "displayName", "Emulator", "active", true));
    return idInHeaders
        ? reply.withHeader("X-Databricks-Org-Id", EmulatedWorkspace.WORKSPACE_ID)
        : reply;
  }
}
