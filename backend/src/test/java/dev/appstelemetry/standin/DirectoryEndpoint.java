package dev.appstelemetry.standin;

import java.util.List;
import java.util.Map;

/** Who the caller is, which features the driver shall use (none), and a place for telemetry. */
final class DirectoryEndpoint {

  private final String clientId;

  DirectoryEndpoint(String clientId) {
    this.clientId = clientId;
  }

  void register(Router router) {
    router
        .route("GET", "/api/2.0/preview/scim/v2/Me", call -> me())
        .route(
            "GET",
            "/api/2.0/connector-service/feature-flags/OSS_JDBC/{version}",
            call -> Reply.ok(Map.of("flags", List.of(), "ttl_seconds", 900)))
        // What the command-line tool tells of itself; its names are not in snake case.
        .route(
            "POST",
            "/telemetry-ext",
            call -> Reply.ok(Map.of("errors", List.of(), "numProtoSuccess", 1)));
  }

  /** The command-line tool takes the workspace's id from the header. */
  private Reply me() {
    return Reply.ok(
            Map.of("id", "1", "userName", clientId, "displayName", "Stand-in", "active", true))
        .withHeader("X-Databricks-Org-Id", "1234567890");
  }
}
