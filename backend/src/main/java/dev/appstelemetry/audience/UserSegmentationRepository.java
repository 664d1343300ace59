package dev.appstelemetry.audience;

import dev.appstelemetry.query.ActivityStatus;
import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.query.Filters;
import dev.appstelemetry.query.Loaded;
import dev.appstelemetry.query.QueryCatalog;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.QueryText;
import dev.appstelemetry.query.Ratio;
import dev.appstelemetry.query.Segment;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code user_segmentation.sql}. */
@Singleton
class UserSegmentationRepository
    implements CachedQuery<UserSegmentationOptions, List<SegmentedUser>> {

  private final QueryText text;
  private final QueryRunner runner;

  UserSegmentationRepository(QueryCatalog catalog, QueryRunner runner) {
    this.text = catalog.query("audience", "user_segmentation");
    this.runner = runner;
  }

  @Override
  public QueryText text() {
    return text;
  }

  @Override
  public Loaded<List<SegmentedUser>> load(
      Filters filters, UserSegmentationOptions options, Instant now) {
    List<Row> rows =
        runner.run(
            text,
            filters,
            filters.window().seen(now),
            now,
            parameters ->
                parameters
                    .with("search", options.search())
                    .with("sort", options.sort().name())
                    .with("descending", options.descending())
                    .with("limit", options.limit()),
            Row.class);
    return Loaded.of(rows.stream().map(Row::user).toList(), rows.stream().map(Row::latestEvent));
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
