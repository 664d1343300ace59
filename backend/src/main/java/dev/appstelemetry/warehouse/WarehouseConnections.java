package dev.appstelemetry.warehouse;

import java.io.PrintWriter;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Duration;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens sessions of the warehouse, each with a token of its own, when they are first used. */
final class WarehouseConnections implements DataSource {

  /** Each call of the driver is short: it polls a statement's state. */
  private static final int SOCKET_TIMEOUT_SECONDS = 30;

  private final Workspace workspace;
  private final Duration statementTimeout;
  private final String version;

  WarehouseConnections(Workspace workspace, Duration statementTimeout, String version) {
    this.workspace = workspace;
    this.statementTimeout = statementTimeout;
    this.version = version;
  }

  @Override
  public Connection getConnection() {
    return LazyConnection.of(this::open);
  }

  private Connection open() throws SQLException {
    String url;
    Properties properties;
    try {
      url = url();
      properties = properties(workspace.bearerToken());
    } catch (RuntimeException e) {
      throw new SignInException(e);
    }
    return DriverManager.getConnection(url, properties);
  }

  /** May be logged, so it holds no secret. */
  private String url() {
    URI host = URI.create(workspace.host());
    boolean tls = !"http".equals(host.getScheme());
    int port = host.getPort() > 0 ? host.getPort() : tls ? 443 : 80;
    return "jdbc:databricks://%s:%d/default;ssl=%d;httpPath=/sql/1.0/warehouses/%s"
        .formatted(host.getHost(), port, tls ? 1 : 0, workspace.access().warehouseId());
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

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("The identity comes from the workspace");
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(@Nullable PrintWriter writer) {}

  @Override
  public void setLoginTimeout(int seconds) {}

  /** The pool waits as long for its own threads when it closes. */
  @Override
  public int getLoginTimeout() {
    return 1;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("Nothing is wrapped here");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
