package dev.appstelemetry.warehouse;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Opens sessions of the warehouse, each with a token of its own, when they are first used. */
final class WarehouseConnections implements DataSource {

  private final Workspace workspace;
  private final WarehouseDriver driver;

  WarehouseConnections(Workspace workspace, WarehouseDriver driver) {
    this.workspace = workspace;
    this.driver = driver;
  }

  @Override
  public Connection getConnection() {
    return LazyConnection.of(this::open);
  }

  private Connection open() throws SQLException {
    URI host;
    String token;
    try {
      host = URI.create(workspace.host());
      token = workspace.bearerToken();
      workspace.reach();
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
