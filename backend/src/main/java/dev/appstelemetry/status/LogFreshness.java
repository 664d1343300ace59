package dev.appstelemetry.status;

import dev.appstelemetry.query.DefaultSignal;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The period that the log covers, and the default signal.
 *
 * @param latestEvent the newest row of the log, or null if it is not known yet or there is none
 * @param logBegins the day of the oldest row in the requested zone, or null if it is not known yet
 *     or there is none
 * @param defaultSignal the signal that counts by default, and the reason; null if it depends on
 *     rows and none are copied yet
 * @param copy how far the rows are copied, or null if no rows are copied
 * @param now the current instant
 */
@Serdeable
record LogFreshness(
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Instant latestEvent,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable LocalDate logBegins,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        DefaultSignal.@Nullable Choice defaultSignal,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Copy copy,
    Instant now) {

  /**
   * How far the rows of the workspace are copied.
   *
   * @param generation the number of the last change: if it differs, figures have changed
   * @param syncing whether rows are being copied
   * @param completeFrom the first complete day in the requested zone while older rows are being
   *     copied, or null if the history is complete or nothing was copied
   * @param loadedDays the number of copied days
   * @param historyDays the number of days that are kept
   */
  @Serdeable
  record Copy(
      long generation,
      boolean syncing,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable LocalDate completeFrom,
      long loadedDays,
      int historyDays) {}
}
