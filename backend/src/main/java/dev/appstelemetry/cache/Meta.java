package dev.appstelemetry.cache;

import dev.appstelemetry.filter.Signal;
import dev.appstelemetry.store.Generation;
import dev.appstelemetry.store.Source;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Metadata of an answer.
 *
 * @param from the first day of the window
 * @param to the last day of the window
 * @param timeZone the zone of the window's days, an IANA name
 * @param signal the signal that counts as an interaction
 * @param logBegins the first day of the log, or null if it is not known. Series leave out earlier
 *     days, and a previous period that begins earlier is not compared
 * @param caveat a sentence for the viewer about missing data, or null if nothing is missing
 * @param asOf the instant at which the rows were loaded; later events are not counted
 * @param latestEvent the newest counted event of the window, or null if there is none
 * @param source where the rows come from
 * @param refreshing whether a newer answer is being loaded; request again shortly
 * @param stale whether the last refresh failed, so that the rows are older than intended
 * @param staleReason why the refresh failed, or null if it did not
 * @param requestedTo the requested last day if it has not begun yet in this time zone, so that the
 *     window ends earlier; else null
 * @param generation the number of the rows' generation: answers of one generation agree with each
 *     other; 0 if the rows are not copied
 */
@Serdeable
public record Meta(
    LocalDate from,
    LocalDate to,
    String timeZone,
    Signal signal,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable LocalDate logBegins,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String caveat,
    Instant asOf,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Instant latestEvent,
    Source source,
    boolean refreshing,
    boolean stale,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String staleReason,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable LocalDate requestedTo,
    long generation) {

  /** Returns a copy with another caveat. */
  public Meta withCaveat(@Nullable String other) {
    return with(other, refreshing, stale, staleReason, requestedTo);
  }

  /** Returns a copy with the requested last day, for a window that ends before it. */
  public Meta withRequestedTo(LocalDate day) {
    return with(caveat, refreshing, stale, staleReason, day);
  }

  /** Returns a copy with the state of the copied rows. */
  Meta of(Generation copied) {
    Instant copiedAt = copied.asOf() == null ? asOf : copied.asOf();
    String reason = copied.staleReason() == null ? staleReason : copied.staleReason();
    return new Meta(
        from,
        to,
        timeZone,
        signal,
        logBegins,
        caveat,
        copiedAt,
        latestEvent,
        source,
        refreshing || copied.refreshing(),
        stale || copied.staleReason() != null,
        reason,
        requestedTo,
        generation);
  }

  Meta whileRefreshing() {
    return with(caveat, true, stale, staleReason, requestedTo);
  }

  Meta markedStale(String reason) {
    return with(caveat, false, true, reason, requestedTo);
  }

  /** Returns a copy with other values of the components that change after the load. */
  private Meta with(
      @Nullable String newCaveat,
      boolean nowRefreshing,
      boolean nowStale,
      @Nullable String reason,
      @Nullable LocalDate requestedDay) {
    return new Meta(
        from,
        to,
        timeZone,
        signal,
        logBegins,
        newCaveat,
        asOf,
        latestEvent,
        source,
        nowRefreshing,
        nowStale,
        reason,
        requestedDay,
        generation);
  }
}
