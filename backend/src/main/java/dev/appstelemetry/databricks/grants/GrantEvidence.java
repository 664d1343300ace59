package dev.appstelemetry.databricks.grants;

import dev.appstelemetry.databricks.errors.CauseChain;
import dev.appstelemetry.databricks.errors.SqlError;
import dev.appstelemetry.databricks.grants.Grant.State;
import dev.appstelemetry.databricks.grants.Grants.Privilege;
import dev.appstelemetry.failure.Failure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Derives the state of the grants from the last attempt to read the table. Rows prove all grants; a
 * refusal proves only that the grant it names is missing.
 *
 * @param tried whether there was an attempt
 * @param failure the failure of the attempt, or null if it returned rows
 */
public record GrantEvidence(boolean tried, @Nullable Failure failure) {

  private Optional<SqlError> refusal() {
    return failure == null ? Optional.empty() : new CauseChain(failure).sqlError();
  }

  /** Returns the state of the grant on the warehouse. Any answer of the SQL engine proves it. */
  public State stateOfWarehouse() {
    if (!tried) {
      return State.unknown;
    }
    if (failure == null || refusal().isPresent()) {
      return State.present;
    }
    CauseChain causes = new CauseChain(failure);
    boolean forbidden = causes.httpStatus().filter(status -> status == 403).isPresent();
    return forbidden && !causes.tokenRefused() ? State.missing : State.unknown;
  }

  public State stateOf(Privilege privilege) {
    if (tried && failure == null) {
      return State.present;
    }
    boolean named =
        refusal()
            .filter(error -> error.kind() == SqlError.Kind.NO_PERMISSION)
            .filter(error -> error.missing().equals(privilege.right()))
            .isPresent();
    return named ? State.missing : State.unknown;
  }

  /** Returns the reason for the states, worded for viewers, or null if rows were returned. */
  @Nullable
  public String why() {
    if (!tried) {
      return "The table has not been read yet.";
    }
    if (failure == null) {
      return null;
    }
    return refusal().map(error -> why(error.kind())).orElse(failure.detail());
  }

  private static String why(SqlError.Kind kind) {
    return switch (kind) {
      case NO_PERMISSION -> "The workspace refused to read the table.";
      case NO_TABLE ->
          "The table does not exist or is not visible. Check that the system schema is enabled and"
              + " that all grants are given.";
      case TOO_SLOW, TOO_MUCH, OTHER ->
          "The last attempt to read the table failed for another reason.";
    };
  }
}
