package dev.appstelemetry.warehouse;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a chain of causes tells. The driver carries a copy of the SDK under another name, so there
 * are two types for the same error.
 */
final class Evidence {

  private static final Pattern TRIED_AGAIN = Pattern.compile("failed after \\d+ retries");

  private final List<Throwable> chain;

  Evidence(Throwable thrown) {
    chain = Stream.<Throwable>iterate(thrown, t -> t != null, t -> t.getCause()).limit(20).toList();
  }

  <T> Optional<T> find(Class<T> type) {
    return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  /** The status with which the workspace answered; 523 is the SDK's for no answer at all. */
  Optional<Integer> httpStatus() {
    return find(com.databricks.internal.sdk.core.DatabricksError.class)
        .map(com.databricks.internal.sdk.core.DatabricksError::getStatusCode)
        .or(
            () ->
                find(com.databricks.sdk.core.DatabricksError.class)
                    .map(com.databricks.sdk.core.DatabricksError::getStatusCode));
  }

  /** The server's word on the SQL, where it got as far as that. */
  Optional<SqlError> sqlError() {
    return find(SQLException.class).flatMap(SqlError::of);
  }

  boolean speaksOfSession() {
    return says(Pattern.compile("\\bsession\\b", Pattern.CASE_INSENSITIVE));
  }

  /** Whether the driver or the SDK gave up only after several attempts. */
  boolean alreadyTriedAgain() {
    return says(TRIED_AGAIN);
  }

  private boolean says(Pattern words) {
    return find(com.databricks.internal.sdk.core.DatabricksException.class)
        .map(Throwable::getMessage)
        .or(
            () ->
                find(com.databricks.sdk.core.DatabricksException.class)
                    .map(error -> String.join(" ", messages())))
        .filter(message -> words.matcher(message).find())
        .isPresent();
  }

  private List<String> messages() {
    return chain.stream().map(t -> String.valueOf(t.getMessage())).toList();
  }
}
