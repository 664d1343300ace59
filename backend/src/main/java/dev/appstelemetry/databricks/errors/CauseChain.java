package dev.appstelemetry.databricks.errors;

import dev.appstelemetry.failure.Causes;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the chain of causes of a failure. The driver contains a relocated copy of the SDK, so each
 * SDK error has two types.
 */
public final class CauseChain {

  private static final Pattern SESSION = Pattern.compile("\\bsession\\b", Pattern.CASE_INSENSITIVE);

  /** Matches "Invalid access token." and "The token is expired", but not missing permissions. */
  private static final Pattern BAD_TOKEN =
      Pattern.compile(
          "\\b(invalid|expired|revoked)\\b[^.]{0,40}\\btoken\\b"
              + "|\\btoken\\b[^.]{0,40}\\b(invalid|not valid|expired|revoked)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Part of the message of both JSON parsers if the response is HTML. */
  private static final String MARKUP = "Unexpected character ('<'";

  /** The driver's SQL state if a part of a result could not be downloaded. */
  private static final String DOWNLOAD_FAILED = "CHUNK_DOWNLOAD_ERROR";

  private static final Pattern RETRIED = Pattern.compile("failed after \\d+ retries");

  private final List<Throwable> chain;

  public CauseChain(Throwable thrown) {
    chain = Causes.of(thrown).toList();
  }

  public <T> Optional<T> find(Class<T> type) {
    return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  /** Returns the status of the workspace's response. The SDK uses 523 for no response. */
  public Optional<Integer> httpStatus() {
    return find(com.databricks.internal.sdk.core.DatabricksError.class)
        .map(com.databricks.internal.sdk.core.DatabricksError::getStatusCode)
        .or(
            () ->
                find(com.databricks.sdk.core.DatabricksError.class)
                    .map(com.databricks.sdk.core.DatabricksError::getStatusCode));
  }

  /** Returns the server's error for the SQL, if the statement reached the server. */
  public Optional<SqlError> sqlError() {
    return find(SQLException.class).flatMap(SqlError::of);
  }

  public boolean mentionsSession() {
    return messageMatches(SESSION);
  }

  /**
   * Returns whether the token was refused: with 401, or with a 403 whose message names the token.
   */
  public boolean tokenRefused() {
    int status = httpStatus().orElse(0);
    return status == 401 || (status == 403 && messageMatches(BAD_TOKEN));
  }

  /** Returns whether the response was HTML, such as the sign-in page of a workspace or a proxy. */
  public boolean signInPage() {
    return httpStatus().isEmpty() && messages().stream().anyMatch(text -> text.contains(MARKUP));
  }

  /** Returns whether the statement ran but its result could not be downloaded from storage. */
  public boolean downloadFailed() {
    return chain.stream()
        .anyMatch(t -> t instanceof SQLException e && DOWNLOAD_FAILED.equals(e.getSQLState()));
  }

  /** Returns whether the driver or the SDK has already retried. */
  public boolean alreadyRetried() {
    return messageMatches(RETRIED);
  }

  private boolean messageMatches(Pattern pattern) {
    return find(com.databricks.internal.sdk.core.DatabricksException.class)
        .map(Throwable::getMessage)
        .or(
            () ->
                find(com.databricks.sdk.core.DatabricksException.class)
                    .map(error -> String.join(" ", messages())))
        .filter(message -> pattern.matcher(message).find())
        .isPresent();
  }

  private List<String> messages() {
    return chain.stream().map(t -> String.valueOf(t.getMessage())).toList();
  }
}
