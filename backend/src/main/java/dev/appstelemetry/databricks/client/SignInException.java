package dev.appstelemetry.databricks.client;

import java.sql.SQLException;

/** The workspace issued no token. The cause is the reason. */
public final class SignInException extends SQLException {

  private static final long serialVersionUID = 1L;

  public SignInException(Exception cause) {
    super("No token for the workspace", "SIGN_IN_FAILED", cause);
  }
}
