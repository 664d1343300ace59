package dev.appstelemetry.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What queries see at one moment. Equal generation numbers have equal rows.
 *
 * @param number increases with every change of the rows; 0 if the rows are not copied, so that they
 *     can change at any time
 * @param asOf the time of the copy, or null if the rows are not copied
 * @param completeUntil the time of the log's newest row, or null if it is not known
 * @param historyFrom the time from which the copied rows are complete while older ones are still
 *     being copied, or null if the history is complete
 * @param refreshing whether newer rows are being copied
 * @param staleReason why the last attempt to copy newer rows failed, or null if it did not
 */
public record Generation(
    long number,
    @Nullable Instant asOf,
    @Nullable Instant completeUntil,
    @Nullable Instant historyFrom,
    boolean refreshing,
    @Nullable String staleReason) {

  /** Rows that are not copied. */
  public static final Generation LIVE = new Generation(0, null, null, null, false, null);

  /** Returns rows that do not change. */
  public static Generation fixed(@Nullable Instant completeUntil) {
    return new Generation(1, null, completeUntil, null, false, null);
  }

  /** Returns the same rows with the state of their copy. */
  public Generation with(boolean nowRefreshing, @Nullable String reason) {
    return new Generation(number, asOf, completeUntil, historyFrom, nowRefreshing, reason);
  }

  /** Returns the time up to which the rows are complete: that of the newest, at most now. */
  public Instant completeUntil(Instant now) {
    return completeUntil == null || completeUntil.isAfter(now) ? now : completeUntil;
  }

  /**
   * Returns the first day in a zone of which all rows are copied while older ones are still being
   * copied; empty if the history is complete or nothing was copied.
   */
  public Optional<LocalDate> completeFrom(ZoneId zone) {
    if (historyFrom == null) {
      return Optional.empty();
    }
    LocalDate day = LocalDate.ofInstant(historyFrom, zone);
    return Optional.of(
        day.atStartOfDay(zone).toInstant().isBefore(historyFrom) ? day.plusDays(1) : day);
  }

  /** Returns whether the rows are a copy that changes. */
  public boolean copied() {
    return asOf != null;
  }
}
