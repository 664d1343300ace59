package dev.appstelemetry.warehouse;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that the dashboard's identity must be granted.
 *
 * @param name what it may do then, and with what
 * @param state whether it may
 * @param statement what gives it, to be run as it is, or null where no statement does
 * @param why how that is known, or what to do, or null where there is nothing to say
 */
@Serdeable
public record Grant(
    String name,
    State state,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String statement,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String why) {

  /** Whether something is granted. */
  @Serdeable
  public enum State {
    /** What needs it works. */
    @JsonProperty("present")
    present,
    /** The workspace says so. */
    @JsonProperty("missing")
    missing,
    /** Nothing that needs it has been tried, or what happened does not tell. */
    @JsonProperty("unknown")
    unknown
  }
}
