package dev.appstelemetry.emulator;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An app of the inventory with the ids that occur in sign-ins. */
public record EmulatedApp(
    String id,
    String name,
    String url,
    String creator,
    @Nullable String createTime,
    String computeSize,
    Map<String, String> computeStatus,
    Map<String, String> appStatus,
    @Nullable Deployment activeDeployment,
    String servicePrincipalClientId,
    String oauth2AppClientId,
    String oauth2AppIntegrationId) {

  /** The deployment of an app. */
  public record Deployment(
      String deploymentId, String creator, String createTime, Map<String, String> status) {}

  /** A running app with ids derived from its name. */
  public static EmulatedApp named(String name) {
    return new EmulatedApp(
        "id-" + name,
        name,
        "https://" + name + ".databricksapps.com",
        "owner@example.com",
        "2026-01-05T08:00:00Z",
        "MEDIUM",
        Map.of("state", "ACTIVE"),
        Map.of("state", "RUNNING", "message", "App is running"),
        new Deployment(
            "deployment-" + name,
            "owner@example.com",
            "2026-10-05T08:00:00Z",
            Map.of("state", "SUCCEEDED")),
        "sp-" + name,
        "client-" + name,
        "integration-" + name);
  }

  /** The app with other states. */
  public EmulatedApp in(String computeState, String appState) {
    return new EmulatedApp(
        id,
        name,
        url,
        creator,
        createTime,
        computeSize,
        Map.of("state", computeState),
        Map.of("state", appState),
        activeDeployment,
        servicePrincipalClientId,
        oauth2AppClientId,
        oauth2AppIntegrationId);
  }
}
