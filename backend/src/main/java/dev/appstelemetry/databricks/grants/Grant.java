package dev.appstelemetry.databricks.grants;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A privilege that the dashboard's identity needs.
 *
 * @param name the privilege and its object
 * @param state whether it is granted
 * @param statement the SQL statement that grants it, or null if there is none
 * @param why the reason for the state or what to do, or null if there is nothing to add
 */
@Serdeable
public record Grant(
    String name,
    State state,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String statement,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String why) {

  /** Whether a privilege is granted. */
  @Serdeable
  public enum State {
    /** Granted: a query that needs it succeeded. */
    @JsonProperty("present")
    present,
    /** Not granted: the workspace said so. */
    @JsonProperty("missing")
    missing,
    /** Unknown: no query that needs it was run, or its result is inconclusive. */
    @JsonProperty("unknown")
    unknown
  }
}
