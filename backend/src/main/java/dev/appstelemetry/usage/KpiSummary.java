package dev.appstelemetry.usage;

import dev.appstelemetry.judgement.CountChange;
import dev.appstelemetry.judgement.RateChange;
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
 * @param days the working days of both periods, or null without a previous period
 */
@Serdeable
public record KpiSummary(
    Count uniqueUsers,
    Count activeApps,
    Count interactions,
    Rate errorRate,
    @Schema(
            implementation = ComparedDays.class,
            nullable = true,
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable ComparedDays days) {

  /** Whether a figure changed beyond chance. */
  @Serdeable
  enum Verdict {
    /** The figure rose beyond chance. */
    ROSE,
    /** The figure fell beyond chance. */
    FELL,
    /** The change is usual. */
    USUAL;

    static @Nullable Verdict of(CountChange change) {
      return switch (change) {
        case ROSE -> ROSE;
        case FELL -> FELL;
        case USUAL -> USUAL;
        case TOO_FEW -> null;
      };
    }

    static @Nullable Verdict of(RateChange change) {
      return switch (change) {
        case ROSE -> ROSE;
        case FELL -> FELL;
        case UNCHANGED -> USUAL;
        case TOO_FEW -> null;
      };
    }
  }

  /**
   * A count.
   *
   * @param value the value of the window
   * @param previous the value of the previous period, or null if that period begins before the log
   *     or the retained history
   * @param change the change in percent, two decimals, or null if the previous value is missing or
   *     zero
   * @param verdict whether the change is beyond chance, or null if it is not judged: numbers of
   *     apps, counts of periods with different numbers of working days, counts of few users, and
   *     figures of a segment or activity status
   */
  @Serdeable
  public record Count(
      long value,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Long previous,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable BigDecimal change,
      @Schema(
              implementation = Verdict.class,
              nullable = true,
              requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable Verdict verdict) {}

  /**
   * A rate in percent, two decimals.
   *
   * @param value the value of the window, or null if it has no events
   * @param previous the value of the previous period, or null if it has no events
   * @param change the difference in points, or null if either rate is missing
   * @param verdict whether the change is significant, or null if it is not judged: with few
   *     interactions, and for a segment or activity status
   */
  @Serdeable
  public record Rate(
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable BigDecimal value,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable BigDecimal previous,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable BigDecimal change,
      @Schema(
              implementation = Verdict.class,
              nullable = true,
              requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable Verdict verdict) {}

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
