package dev.appstelemetry.audience;

import dev.appstelemetry.filter.ActivityStatus;
import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Segment;
import dev.appstelemetry.filter.Window;
import dev.appstelemetry.filter.Window.Span;
import dev.appstelemetry.naming.AppDirectory;
import dev.appstelemetry.naming.AppNaming;
import dev.appstelemetry.query.QueryRow;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.Ratio;
import dev.appstelemetry.query.WindowQuery;
import dev.appstelemetry.sql.Micros;
import dev.appstelemetry.sql.QueryCatalog;
import dev.appstelemetry.store.QueryParameters;
import dev.appstelemetry.viewer.UserName;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code user_segmentation.sql}. */
@Singleton
class UserSegmentationQuery
    extends WindowQuery<UserSegmentationOptions, UserSegmentationQuery.Row, List<SegmentedUser>> {

  private final AppDirectory apps;
  private final UserHistory history;

  UserSegmentationQuery(
      QueryCatalog catalog, QueryRunner runner, AppDirectory apps, UserHistory history) {
    super(catalog.query("audience", "user_segmentation"), runner, Row.class);
    this.apps = apps;
    this.history = history;
  }

  /** Returns the span that determines the activity status. New users need the whole history. */
  @Override
  protected Span span(Window window, UserSegmentationOptions options, Instant now) {
    return options.newOnly() ? history.span(window, now) : window.activitySpan(now);
  }

  @Override
  protected QueryParameters parameters(
      QueryParameters common, Window window, UserSegmentationOptions options, Instant now) {
    return common
        .with("history_start", history.start(window, now))
        .with("new_only", options.newOnly())
        .with("search", options.search())
        .with("sort", options.sort().name())
        .with("descending", options.descending())
        .with("tie_key", options.tieKey())
        .with("limit", options.limit());
  }

  @Override
  protected List<SegmentedUser> data(List<Row> rows, Filters filters, Instant now) {
    AppNaming naming = apps.naming(now);
    return rows.stream().map(row -> row.user(naming)).toList();
  }

  /** A row of the query. */
  @Introspected
  record Row(
      String userName,
      String segment,
      String activity,
      long interactions,
      long appsAccessed,
      long daysActive,
      long lastSeen,
      @Nullable String favouriteKey,
      @Nullable Long latestEvent)
      implements QueryRow {

    SegmentedUser user(AppNaming naming) {
      AppNaming.Named favourite = favouriteKey == null ? null : naming.name(favouriteKey);
      return new SegmentedUser(
          UserName.of(userName),
          Segment.valueOf(segment),
          ActivityStatus.valueOf(activity),
          interactions,
          appsAccessed,
          daysActive,
          Ratio.average(interactions, daysActive),
          Micros.toInstant(lastSeen),
          favourite == null ? null : favourite.name(),
          favourite == null ? null : favourite.key());
    }
  }
}
