package dev.appstelemetry.standin;

/** A statement that cannot be run, in the words of Databricks: an error class and an SQL state. */
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
