package dev.appstelemetry.databricks.client;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * The workspace's address and the application's credentials, as set in the environment; empty if
 * not set. Documented in {@code application.yml}, checked by {@link WorkspaceAccess}.
 *
 * @param host the workspace's address, with or without its scheme
 * @param serverHostname another name for the host
 * @param warehouseId the id of the SQL warehouse
 * @param httpPath the warehouse's path, which ends with its id
 * @param clientId the client id of a service principal
 * @param clientSecret the secret of the service principal
 * @param token a personal access token
 * @param accessToken another name for the token
 * @param profile a profile of the Databricks configuration file
 * @param configFile the path of that file, if it is not the default path
 */
@ConfigurationProperties("telemetry.databricks")
public record DatabricksSettings(
    String host,
    String serverHostname,
    String warehouseId,
    String httpPath,
    String clientId,
    String clientSecret,
    String token,
    String accessToken,
    String profile,
    String configFile) {

  public boolean namesWarehouse() {
    return !warehouseId.isEmpty() || !httpPath.isEmpty();
  }

  /** Leaves out the secrets. */
  @Override
  public String toString() {
    return "DatabricksSettings[host=" + host + ", warehouseId=" + warehouseId + "]";
  }
}
