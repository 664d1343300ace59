package dev.appstelemetry.emulator;

import com.databricks.sdk.WorkspaceClient;
import com.databricks.sdk.core.DatabricksConfig;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The real driver and SDK, connected to an emulator. */
final class RealClients {

  private RealClients() {}

  /** An SDK client signed in as the service principal. */
  static WorkspaceClient sdk(EmulatedWorkspace workspace) {
    return new WorkspaceClient(config(workspace));
  }

  static DatabricksConfig config(EmulatedWorkspace workspace) {
    return new DatabricksConfig()
        .setHost(workspace.url())
        .setAuthType("oauth-m2m")
        .setClientId(EmulatedWorkspace.CLIENT_ID)
        .setClientSecret(EmulatedWorkspace.CLIENT_SECRET);
  }

  /** The bearer token that the SDK would send. */
  static String token(WorkspaceClient sdk) {
    return sdk.config().authenticate().get("Authorization").substring("Bearer ".length());
  }

  /** A driver connection with the personal token. */
  static Connection driver(EmulatedWorkspace workspace) throws SQLException {
    return driver(workspace, EmulatedWorkspace.PERSONAL_TOKEN, new Properties());
  }

  /** A driver connection with a token and additional properties. */
  static Connection driver(EmulatedWorkspace workspace, String token, Properties more)
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
