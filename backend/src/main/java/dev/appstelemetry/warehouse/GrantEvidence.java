package dev.appstelemetry.warehouse;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.warehouse.Grant.State;
import dev.appstelemetry.warehouse.Grants.Privilege;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an attempt to read the table shows of the grants. Rows prove all of them; a refusal proves
 * what it names, and no more.
 *
 * @param tried whether there was an attempt
 * @param failure what came of it, or null where rows did
 */
record GrantEvidence(boolean tried, @Nullable Failure failure) {

  private Optional<SqlError> refusal() {
    return failure == null ? Optional.empty() : new Evidence(failure).sqlError();
  }

  /** Whoever hears from the engine has got past the warehouse's door. */
  State stateOfWarehouse() {
    if (!tried) {
      return State.unknown;
    }
    if (failure == null || refusal().isPresent()) {
      return State.present;
    }
    return new Evidence(failure).httpStatus().filter(status -> status == 403).isPresent()
        ? State.missing
        : State.unknown;
  }

  State stateOf(Privilege privilege) {
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

  /** How it is known, or why it is not. */
  @Nullable String why() {
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
          "The table is not there or not to be seen: is the system schema enabled, and is every"
              + " grant given?";
      case TOO_SLOW, TOO_MUCH, OTHER -> "The last attempt to read the table failed otherwise.";
    };
  }
}
