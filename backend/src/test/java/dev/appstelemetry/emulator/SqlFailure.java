package dev.appstelemetry.emulator;

/** A failed statement with the error class and SQL state of Databricks. */
public final class SqlFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String sqlState;

  public SqlFailure(String errorClass, String sqlState, String message) {
    super("[%s] %s SQLSTATE: %s".formatted(errorClass, message, sqlState));
    this.sqlState = sqlState;
  }

  public String sqlState() {
    return sqlState;
  }
}
