package dev.appstelemetry.standin;

import java.util.Map;

/** An app of the workspace's inventory, running, with the ids that sign-ins name. */
public record StandInApp(
    String id,
    String name,
    String url,
    String servicePrincipalClientId,
    String oauth2AppClientId,
    String oauth2AppIntegrationId,
    Map<String, String> appStatus,
    Map<String, String> computeStatus) {

  /** An app all of whose ids follow from its name. */
  public static StandInApp named(String name) {
    return new StandInApp(
        "id-" + name,
        name,
        "https://" + name + ".databricksapps.com",
        "sp-" + name,
        "client-" + name,
        "integration-" + name,
        Map.of("state", "RUNNING", "message", "App is running"),
        Map.of("state", "ACTIVE"));
  }
}
