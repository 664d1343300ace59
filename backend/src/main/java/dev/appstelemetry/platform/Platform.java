package dev.appstelemetry.platform;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * The platform that the server runs on. Documented in {@code application.yml}.
 *
 * @param appName the app's name; empty outside Databricks Apps
 * @param appPort the app's port; empty outside Databricks Apps
 * @param clientSecret the secret of the app's service principal, or empty
 */
@ConfigurationProperties("telemetry.platform")
public record Platform(String appName, String appPort, String clientSecret) {

  /**
   * Returns whether this is a Databricks App. Requests to an app come through a proxy that
   * authenticates viewers; elsewhere a client could forge the headers.
   */
  public boolean databricksApp() {
    return !appName.isEmpty() && !appPort.isEmpty();
  }

  /** Leaves the secret out. */
  @Override
  public String toString() {
    return "Platform[appName=" + appName + "]";
  }
}
