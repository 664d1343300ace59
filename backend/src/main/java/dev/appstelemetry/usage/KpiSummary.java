package dev.appstelemetry.usage;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The four key figures of the window, compared with the previous period.
 *
 * @param uniqueUsers distinct users
 * @param activeApps distinct apps, without 'Unknown app'
 * @param interactions interactions, including those without a user
 * @param errorRate failed interactions in percent of all
 */
@Serdeable
public record KpiSummary(Count uniqueUsers, Count activeApps, Count interactions, Rate errorRate) {

  /**
   * A count.
   *
   * @param value the value of the window
   * @param previous the value of the previous period, or null if that period begins before the log
   *     or the retained history
   * @param change the change in percent, two decimals, or null if the previous value is missing or
   *     zero
   */
  @Serdeable
  public record Count(
      long value,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Long previous,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable BigDecimal change) {}

  /**
   * A rate in percent, two decimals.
   *
   * @param value the value of the window, or null if it has no events
   * @param previous the value of the previous period, or null if it has no events
   * @param change the difference in points, or null if either rate is missing
   */
  @Serdeable
  public record Rate(
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable BigDecimal value,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable BigDecimal previous,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable BigDecimal change) {}

  /** Returns the figures as rows. */
  List<Row> rows() {
    return List.of(
        Row.of("uniqueUsers", uniqueUsers),
        Row.of("activeApps", activeApps),
        Row.of("interactions", interactions),
        new Row("errorRate", errorRate.value(), errorRate.previous(), errorRate.change()));
  }

  /**
   * A figure as a row of an export.
   *
   * @param figure the name of the figure
   * @param value the value of the window, or null if there is none
   * @param previous the value of the previous period, or null if there is none
   * @param change the change in percent, or in points for the error rate, or null if there is none
   */
  @Introspected
  record Row(
      String figure,
      @Nullable Number value,
      @Nullable Number previous,
      @Nullable BigDecimal change) {

    private static Row of(String figure, Count count) {
      return new Row(figure, count.value(), count.previous(), count.change());
    }
  }
}
