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
    Instant asOf,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Instant latestEvent,
    Source source,
    boolean refreshing,
    boolean stale,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String staleReason) {

  Meta whileRefreshing() {
    return new Meta(from, to, timeZone, asOf, latestEvent, source, true, stale, staleReason);
  }

  Meta becauseOf(String reason) {
    return new Meta(from, to, timeZone, asOf, latestEvent, source, false, true, reason);
  }
}
