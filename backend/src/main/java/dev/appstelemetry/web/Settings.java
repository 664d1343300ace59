package dev.appstelemetry.web;

import dev.appstelemetry.query.ActivityStatus;
import dev.appstelemetry.query.Segment;
import dev.appstelemetry.query.Signal;
import dev.appstelemetry.query.Source;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page must know.
 *
 * @param version of the application
 * @param source where the rows come from
 * @param refreshIntervalSeconds how often the page asks anew
 * @param requestTimeoutSeconds the longest an answer takes
 * @param retainedDays days of history the source keeps, today included
 * @param maximumDays the longest window
 * @param errorRateThreshold percent from which an error rate is not healthy
 * @param segments the segments, descending
 * @param statuses the activity statuses, from the latest seen
 * @param actions the audit actions that count as interactions
 * @param signal what counts as an interaction where a viewer does not choose
 * @param quietMinutes how long after a user's sign-in to an app another is no interaction of its
 *     own
 * @param now the instant that counts as now
 * @param viewer who is looking, an e-mail address, or null where that is not known
 * @param usersShown whether the viewer sees users' names; otherwise pseudonyms, and nothing can be
 *     found by a name
 */
@Serdeable
record Settings(
    String version,
    Source source,
    long refreshIntervalSeconds,
    long requestTimeoutSeconds,
    int retainedDays,
    int maximumDays,
    BigDecimal errorRateThreshold,
    List<SegmentBound> segments,
    List<StatusBound> statuses,
    List<String> actions,
    Signal signal,
    long quietMinutes,
    Instant now,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String viewer,
    boolean usersShown) {

  /**
   * Where a segment begins.
   *
   * @param segment the segment
   * @param minInteractions least interactions in the window
   */
  @Serdeable
  record SegmentBound(Segment segment, int minInteractions) {}

  /**
   * Where an activity status ends.
   *
   * @param status the status
   * @param maxDaysSinceLastEvent most calendar days since the last event, or null where there is no
   *     bound
   */
  @Serdeable
  record StatusBound(
      ActivityStatus status,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable Integer maxDaysSinceLastEvent) {}
}
