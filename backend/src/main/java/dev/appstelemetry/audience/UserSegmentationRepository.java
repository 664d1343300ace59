package dev.appstelemetry.audience;

import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.query.Filters;
import dev.appstelemetry.query.Loaded;
import dev.appstelemetry.query.QueryCatalog;
import dev.appstelemetry.query.QueryParameters;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.QueryText;
import dev.appstelemetry.query.Ratio;
import dev.appstelemetry.query.Thresholds;
import dev.appstelemetry.query.Window;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code user_segmentation.sql}. */
@Singleton
class UserSegmentationRepository
    implements CachedQuery<UserSegmentationOptions, List<SegmentedUser>> {

  /** A user's last event is looked for this many days before today, or from the window's start. */
  private static final int STATUS_HORIZON_DAYS = 89;

  private final QueryText text;
  private final QueryRunner runner;
  private final Thresholds thresholds;

  UserSegmentationRepository(QueryCatalog catalog, QueryRunner runner, Thresholds thresholds) {
    this.text = catalog.query("audience", "user_segmentation");
    this.runner = runner;
    this.thresholds = thresholds;
  }

  @Override
  public QueryText text() {
    return text;
  }

  @Override
  public Loaded<List<SegmentedUser>> load(
      Filters filters, UserSegmentationOptions options, Instant now) {
    List<Row> rows = runner.run(text, parameters(filters, options, now), Row.class);
    return Loaded.of(rows.stream().map(Row::user).toList(), rows.stream().map(Row::latestEvent));
  }

  private QueryParameters parameters(
      Filters filters, UserSegmentationOptions options, Instant now) {
    Window window = filters.window();
    LocalDate today = window.today(now);
    Window seen =
        new Window(
            earlier(window.from(), today.minusDays(STATUS_HORIZON_DAYS)), today, window.zone());
    return runner
        .parameters(filters, seen.span(now))
        .with("window_start", window.span(now).start())
        .with("window_end", window.span(now).end())
        .with("today", today)
        .with("power_from", thresholds.powerFrom())
        .with("active_from", thresholds.activeFrom())
        .with("regular_from", thresholds.regularFrom())
        .with("active_days", thresholds.activeDays())
        .with("at_risk_days", thresholds.atRiskDays())
        .with("search", options.search())
        .with("segment", options.segment() == null ? "" : options.segment().name())
        .with("status", options.status() == null ? "" : options.status().name())
        .with("sort", options.sort().name())
        .with("descending", options.descending())
        .with("limit", options.limit());
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** A row of the query. */
  @Introspected
  record Row(
      String userName,
      String segment,
      String status,
      long interactions,
      long appsAccessed,
      long daysActive,
      long lastSeen,
      @Nullable Long latestEvent) {

    SegmentedUser user() {
      return new SegmentedUser(
          userName,
          Segment.valueOf(segment),
          ActivityStatus.valueOf(status),
          interactions,
          appsAccessed,
          daysActive,
          Ratio.each(interactions, daysActive),
          Loaded.instant(lastSeen));
    }
  }
}
