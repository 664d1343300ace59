package dev.appstelemetry.databricks.jdbc;

import dev.appstelemetry.databricks.client.SignInException;
import dev.appstelemetry.databricks.client.Workspace;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens warehouse sessions on first use, each with its own token. */
public final class WarehouseConnections implements DataSource {

  private final LazyConnection.Opening opening;

  WarehouseConnections(LazyConnection.Opening opening) {
    this.opening = opening;
  }

  /** Creates a data source of sessions on a workspace's warehouse. */
  public static WarehouseConnections of(Workspace workspace, WarehouseDriver driver) {
    return new WarehouseConnections(() -> open(workspace, driver));
  }

  @Override
  public Connection getConnection() {
    return LazyConnection.of(opening);
  }

  private static Connection open(Workspace workspace, WarehouseDriver driver) throws SQLException {
    URI host;
    String token;
    try {
      host = URI.create(workspace.host());
      token = workspace.bearerToken();
      workspace.checkReachable();
    } catch (IOException | RuntimeException e) {
      throw new SignInException(e);
    }
    return driver.open(host, token);
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

  /** The pool uses this value, in seconds, as the timeout of its threads when it closes. */
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
