package dev.appstelemetry.databricks.jdbc;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** Opens sessions with the Databricks JDBC driver. */
public final class WarehouseDriver {

  /** Sufficient for any statement: the driver polls with short calls. */
  private static final int SOCKET_TIMEOUT_SECONDS = 30;

  private static final int DOWNLOADS_AT_ONCE = 4;

  private final String warehouseId;
  private final Duration statementTimeout;
  private final String version;

  public WarehouseDriver(String warehouseId, Duration statementTimeout, String version) {
    this.warehouseId = warehouseId;
    this.statementTimeout = statementTimeout;
    this.version = version;
  }

  /** Opens a session. */
  public Connection open(URI host, String token) throws SQLException {
    return DriverManager.getConnection(url(host), properties(token));
  }

  /** Holds no secret, because the driver may log it. */
  private String url(URI host) {
    boolean tls = !"http".equals(host.getScheme());
    int port = host.getPort() > 0 ? host.getPort() : tls ? 443 : 80;
    return "jdbc:databricks://%s:%d/default;ssl=%d;httpPath=/sql/1.0/warehouses/%s"
        .formatted(host.getHost(), port, tls ? 1 : 0, warehouseId);
  }

  private Properties properties(String token) {
    Properties properties = new Properties();
    properties.setProperty("AuthMech", "11");
    properties.setProperty("Auth_Flow", "0");
    properties.setProperty("Auth_AccessToken", token);
    // Always the Statement Execution API, regardless of the workspace's feature flags.
    properties.setProperty("UseThriftClient", "0");
    // The driver's telemetry would send the text of failed statements.
    properties.setProperty("EnableTelemetry", "0");
    // With direct results a statement that is being sent can neither time out nor be cancelled.
    properties.setProperty("EnableDirectResults", "0");
    // The driver always tries each download from storage five times.
    properties.setProperty("cloudFetchThreadPoolSize", Integer.toString(DOWNLOADS_AT_ONCE));
    properties.setProperty("SocketTimeout", Integer.toString(SOCKET_TIMEOUT_SECONDS));
    // The same trust store and revocation rules as the rest of the process.
    properties.setProperty("UseSystemTrustStore", "1");
    properties.setProperty("CheckCertRevocation", "0");
    properties.setProperty("UserAgentEntry", "AppsTelemetry/" + version);
    // Session settings
    properties.setProperty("TIMEZONE", "UTC");
    properties.setProperty("STATEMENT_TIMEOUT", Long.toString(statementTimeout.toSeconds()));
    properties.setProperty("query_tags", "product:apps-telemetry");
    return properties;
  }
}
