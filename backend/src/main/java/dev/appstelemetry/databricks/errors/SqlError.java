package dev.appstelemetry.databricks.errors;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The server's error for a statement.
 *
 * @param state the SQL state, five characters
 * @param errorClass the Databricks error class, or empty
 * @param tooMuchData whether the statement would have read more data than allowed
 * @param missing the missing privilege in upper case, or empty if the message names none
 */
public record SqlError(String state, String errorClass, boolean tooMuchData, String missing) {

  /** The kinds of errors that are handled differently. */
  public enum Kind {
    NO_PERMISSION,
    /** The table does not exist, or the identity may not see it: the server does not say which. */
    NO_TABLE,
    TOO_SLOW,
    TOO_MUCH,
    OTHER
  }

  private static final Pattern STANDARD_STATE = Pattern.compile("[0-9A-Z]{5}");

  /** Anchored to the error message, because the text before it is the statement. */
  private static final Pattern ERROR_CLASS =
      Pattern.compile("Error Message: \\[([A-Z_]+)[A-Z_.]*]");

  private static final Pattern TOO_MUCH_DATA =
      Pattern.compile("Error Message: .*returned too much data", Pattern.DOTALL);

  /** Matches Unity Catalog's "User does not have USE SCHEMA on Schema 'system.access'". */
  private static final Pattern MISSING_PRIVILEGE =
      Pattern.compile(
          "Error Message: .*does not have (?:the )?(?:permission |privilege )?"
              + "(SELECT|USE SCHEMA|USE CATALOG) on ",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private static final Set<String> PERMISSION =
      Set.of("INSUFFICIENT_PERMISSIONS", "PERMISSION_DENIED", "INSUFFICIENT_PRIVILEGES");
  private static final Set<String> MISSING =
      Set.of("TABLE_OR_VIEW_NOT_FOUND", "SCHEMA_NOT_FOUND", "NO_SUCH_CATALOG_EXCEPTION");
  private static final Set<String> TIME =
      Set.of("QUERY_EXECUTION_TIMEOUT_EXCEEDED", "OPERATION_TIMEOUT");

  static Optional<SqlError> of(SQLException failure) {
    String state = failure.getSQLState();
    String message = String.valueOf(failure.getMessage());
    Matcher errorClass = ERROR_CLASS.matcher(message);
    boolean named = errorClass.find();
    if (!named && (state == null || !STANDARD_STATE.matcher(state).matches())) {
      return Optional.empty();
    }
    return Optional.of(
        new SqlError(
            state == null ? "" : state,
            named ? errorClass.group(1) : "",
            TOO_MUCH_DATA.matcher(message).find(),
            missing(message)));
  }

  private static String missing(String message) {
    Matcher privilege = MISSING_PRIVILEGE.matcher(message);
    return privilege.find() ? privilege.group(1).toUpperCase(Locale.ROOT) : "";
  }

  public Kind kind() {
    if (tooMuchData) {
      return Kind.TOO_MUCH;
    }
    if (PERMISSION.contains(errorClass) || state.equals("42501")) {
      return Kind.NO_PERMISSION;
    }
    if (MISSING.contains(errorClass) || state.equals("42P01")) {
      return Kind.NO_TABLE;
    }
    return TIME.contains(errorClass) || state.equals("57KD0") ? Kind.TOO_SLOW : Kind.OTHER;
  }
}
