package dev.appstelemetry.warehouse;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * The environment's word on where the workspace is and who we are there; empty for what it does not
 * say. Documented in {@code application.yml}, checked by {@link WorkspaceAccess}.
 *
 * @param host the workspace's address, with or without its scheme
 * @param serverHostname the same under its other usual name
 * @param warehouseId the SQL warehouse
 * @param httpPath the warehouse's path, which ends with its id
 * @param clientId a service principal
 * @param clientSecret its secret
 * @param token a personal access token
 * @param accessToken the same under its other usual name
 * @param profile a profile of the Databricks configuration file
 * @param configFile that file, where it is not in its usual place
 * @param appName set inside Databricks Apps
 * @param appPort set inside Databricks Apps
 */
@ConfigurationProperties("telemetry.databricks")
record DatabricksSettings(
    String host,
    String serverHostname,
    String warehouseId,
    String httpPath,
    String clientId,
    String clientSecret,
    String token,
    String accessToken,
    String profile,
    String configFile,
    String appName,
    String appPort) {

  boolean namesWarehouse() {
    return !warehouseId.isEmpty() || !httpPath.isEmpty();
  }

  boolean insideApp() {
    return !appName.isEmpty() && !appPort.isEmpty();
  }

  /** Without what is secret. */
  @Override
  public String toString() {
    return "DatabricksSettings[host=" + host + ", warehouseId=" + warehouseId + "]";
  }
}
