package dev.appstelemetry.http;

import dev.appstelemetry.filter.ActivityStatus;
import dev.appstelemetry.filter.Segment;
import dev.appstelemetry.store.Source;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings that the page needs.
 *
 * @param version the version of the application
 * @param source the source of the rows
 * @param refreshIntervalSeconds the interval of the page's automatic refresh
 * @param requestTimeoutSeconds the maximum time until a response
 * @param historyDays the number of days that the source keeps, including today
 * @param maximumDays the maximum length of a window in days
 * @param errorRateThreshold the error rate in percent from which an app is not healthy
 * @param segments the segments in descending order
 * @param statuses the activity statuses, most recently active first
 * @param actions the audit actions that count as interactions
 * @param quietMinutes the time after a user's sign-in to an app during which further sign-ins are
 *     not counted
 * @param workspaces the ids of the workspaces that count, as far as they are known
 * @param now the current instant
 * @param viewer the e-mail address of the viewer, or null if it is not known
 * @param usersShown whether the viewer sees users' names; otherwise the viewer sees pseudonyms and
 *     cannot search by name
 */
@Serdeable
record Settings(
    String version,
    Source source,
    long refreshIntervalSeconds,
    long requestTimeoutSeconds,
    int historyDays,
    int maximumDays,
    BigDecimal errorRateThreshold,
    List<SegmentBound> segments,
    List<StatusBound> statuses,
    List<String> actions,
    long quietMinutes,
    List<String> workspaces,
    Instant now,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String viewer,
    boolean usersShown) {

  /**
   * The lower bound of a segment.
   *
   * @param segment the segment
   * @param minInteractions the minimum number of interactions in the window
   */
  @Serdeable
  record SegmentBound(Segment segment, int minInteractions) {}

  /**
   * The upper bound of an activity status.
   *
   * @param status the status
   * @param maxDaysSinceLastEvent the maximum number of calendar days since the last event, or null
   *     if there is no bound
   */
  @Serdeable
  record StatusBound(
      ActivityStatus status,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable Integer maxDaysSinceLastEvent) {}
}
