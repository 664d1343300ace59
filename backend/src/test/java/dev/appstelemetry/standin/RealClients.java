package dev.appstelemetry.standin;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.DatabricksConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The real driver and SDK, connected to a stand-in. */
final class RealClients {

  private RealClients() {}

  /** The SDK, signed in as the service principal. */
  static WorkspaceClient sdk(StandInWorkspace workspace) {
    return new WorkspaceClient(config(workspace));
  }

  static DatabricksConfig config(StandInWorkspace workspace) {
    return new DatabricksConfig()
        .setHost(workspace.url())
        .setAuthType("oauth-m2m")
        .setClientId(StandInWorkspace.CLIENT_ID)
        .setClientSecret(StandInWorkspace.CLIENT_SECRET);
  }

  /** The bearer token that the SDK would send. */
  static String token(WorkspaceClient sdk) {
    return sdk.config().authenticate().get("Authorization").substring("Bearer ".length());
  }

  /** The driver with the personal token. */
  static Connection driver(StandInWorkspace workspace) throws SQLException {
    return driver(workspace, StandInWorkspace.PERSONAL_TOKEN, new Properties());
  }

  /** The driver with a token and further properties of its own. */
  static Connection driver(StandInWorkspace workspace, String token, Properties more)
      throws SQLException {
    var properties = new Properties();
    properties.setProperty("AuthMech", "11");
    properties.setProperty("Auth_Flow", "0");
    properties.setProperty("Auth_AccessToken", token);
    properties.setProperty("EnableTelemetry", "0");
    properties.setProperty("EnableDirectResults", "0");
    properties.setProperty("TIMEZONE", "UTC");
    properties.putAll(more);
    return DriverManager.getConnection(workspace.jdbcUrl(), properties);
  }
}
