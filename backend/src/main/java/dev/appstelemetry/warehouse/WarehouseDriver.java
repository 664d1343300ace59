package dev.appstelemetry.warehouse;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/** The driver, set as the product needs it. */
final class WarehouseDriver {

  /** Each call of the driver is short: it polls a statement's state. */
  private static final int SOCKET_TIMEOUT_SECONDS = 30;

  private final String warehouseId;
  private final Duration statementTimeout;
  private final String version;

  WarehouseDriver(String warehouseId, Duration statementTimeout, String version) {
    this.warehouseId = warehouseId;
    this.statementTimeout = statementTimeout;
    this.version = version;
  }

  /** Opens a session. */
  Connection open(URI host, String token) throws SQLException {
    return DriverManager.getConnection(url(host), properties(token));
  }

  /** May be logged, so it holds no secret. */
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
    // The Statement Execution API, whatever a flag of the workspace says.
    properties.setProperty("UseThriftClient", "0");
    // Its telemetry would carry the text of failed statements.
    properties.setProperty("EnableTelemetry", "0");
    // Otherwise neither a time-out nor a cancel reaches a statement that is just being sent.
    properties.setProperty("EnableDirectResults", "0");
    properties.setProperty("SocketTimeout", Integer.toString(SOCKET_TIMEOUT_SECONDS));
    // The trust store that the rest of the process trusts, and its rules.
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
