package dev.appstelemetry.emulator;

import java.util.HashMap;
import java.util.Map;

/** The workspace's public description. */
final class DescriptionEndpoint {

  private final Map<String, String> description = new HashMap<>();

  DescriptionEndpoint(String url, boolean withId) {
    description.put("oidc_endpoint", url + "/oidc");
    description.put("cloud", "AWS");
    if (withId) {
      description.put("workspace_id", EmulatedWorkspace.WORKSPACE_ID);
    }
  }

  void register(Router router) {
    router.open("GET", "/.well-known/databricks-config", call -> Reply.ok(description));
  }
}
