package dev.appstelemetry.usage;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The four figures of the window, each beside the previous period's.
 *
 * @param uniqueUsers distinct users
 * @param activeApps distinct apps; 'Unknown app' is none
 * @param interactions interactions, those of nobody included
 * @param errorRate failed in percent of all
 */
@Serdeable
public record KpiSummary(Count uniqueUsers, Count activeApps, Count interactions, Rate errorRate) {

  /**
   * A count.
   *
   * @param value of the window
   * @param previous of the previous period, or null where that would begin before the retained
   *     history
   * @param change in percent, two decimals, or null where the previous value is missing or zero
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
   * @param value of the window, or null where it has no events
   * @param previous of the previous period, or null where that has none
   * @param change the difference in points, or null where either rate is missing
   */
  @Serdeable
  public record Rate(
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable BigDecimal value,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable BigDecimal previous,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable BigDecimal change) {}

  /** The figures one below the other. */
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
   * @param figure its name
   * @param value of the window, or null where there is none
   * @param previous of the previous period, or null where there is none
   * @param change in percent, of the error rate in points, or null where there is none
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
