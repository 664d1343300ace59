package dev.appstelemetry.query;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says of itself.
 *
 * @param from the first day of the window
 * @param to the last day of the window
 * @param timeZone the zone of the window's days, an IANA name
 * @param signal what these figures count
 * @param caveat what is missing in them, in words for a viewer, or null where nothing is
 * @param asOf the instant at which the rows were loaded
 * @param latestEvent the newest counted event of the window, or null where there is none
 * @param source where the rows come from
 * @param refreshing whether a newer load runs: ask again shortly
 * @param stale whether the last refresh failed, so that these rows are older than they should be
 * @param staleReason why the refresh failed, or null where it did not
 */
@Serdeable
public record Meta(
    LocalDate from,
    LocalDate to,
    String timeZone,
    Signal signal,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String caveat,
    Instant asOf,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Instant latestEvent,
    Source source,
    boolean refreshing,
    boolean stale,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String staleReason) {

  /** The same, with another word on what is missing. */
  public Meta withCaveat(@Nullable String other) {
    return new Meta(
        from,
        to,
        timeZone,
        signal,
        other,
        asOf,
        latestEvent,
        source,
        refreshing,
        stale,
        staleReason);
  }

  Meta whileRefreshing() {
    return with(true, stale, staleReason);
  }

  Meta becauseOf(String reason) {
    return with(false, true, reason);
  }

  private Meta with(boolean nowRefreshing, boolean nowStale, @Nullable String reason) {
    return new Meta(
        from,
        to,
        timeZone,
        signal,
        caveat,
        asOf,
        latestEvent,
        source,
        nowRefreshing,
        nowStale,
        reason);
  }
}
