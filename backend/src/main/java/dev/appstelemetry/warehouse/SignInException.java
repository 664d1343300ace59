package dev.appstelemetry.warehouse;

import java.sql.SQLException;

/** The workspace gave out no token; its cause says why. */
final class SignInException extends SQLException {

  private static final long serialVersionUID = 1L;

  SignInException(Exception cause) {
    super("No token for the workspace", "SIGN_IN_FAILED", cause);
  }
}
