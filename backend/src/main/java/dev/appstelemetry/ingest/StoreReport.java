package dev.appstelemetry.ingest;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The copy of a workspace's rows, and what it costs. Days are those of UTC.
 *
 * @param inMemory whether it is in memory and not in a file
 * @param problem why the file was created anew or is not used, or null
 * @param bytes the size of the file and of its log; 0 in memory
 * @param events the number of events
 * @param generation the number of the last change; 0 if nothing was copied
 * @param historyFrom the first instant of the copied history, or null if nothing was copied
 * @param loadedDays the number of copied days
 * @param historyDays the number of days that are kept
 * @param syncing whether rows are being copied
 * @param lastSync the instant up to which rows were copied, or null if nothing was copied
 * @param nextSync when the next copy begins, if somebody reads figures, or null if nothing was
 *     copied
 * @param staleReason why the last copy failed and what to do about it, or null if it did not fail
 * @param doubledEvents the number of rows of the last copy whose event was stored with an earlier
 *     time; doubled rows of one span are removed by the warehouse, and not counted
 * @param today what the copies of today cost
 * @param lastDays what the copies of the last seven days cost, including today
 * @param answers the number of queries that the copy has answered since the start of the server: so
 *     many statements would have run on the warehouse
 * @param since the start of the server
 */
@Serdeable
public record StoreReport(
    boolean inMemory,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String problem,
    long bytes,
    long events,
    long generation,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Instant historyFrom,
    long loadedDays,
    int historyDays,
    boolean syncing,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Instant lastSync,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Instant nextSync,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String staleReason,
    long doubledEvents,
    Cost today,
    Cost lastDays,
    long answers,
    Instant since) {

  /**
   * What the copies of some days cost.
   *
   * @param statements the number of statements, failed ones included
   * @param failed the number of failed statements
   * @param rows the number of rows that were read
   * @param seconds the time from the start of each statement to its last row, which is at most the
   *     time that the warehouse worked
   */
  @Serdeable
  public record Cost(long statements, long failed, long rows, double seconds) {}
}
