package dev.appstelemetry.usage;

import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Window;
import dev.appstelemetry.filter.Window.Span;
import dev.appstelemetry.naming.AppDirectory;
import dev.appstelemetry.naming.AppNaming;
import dev.appstelemetry.query.PreviousPeriods;
import dev.appstelemetry.query.QueryRow;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.Ratio;
import dev.appstelemetry.query.WindowQuery;
import dev.appstelemetry.sql.QueryCatalog;
import dev.appstelemetry.store.QueryParameters;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code top_apps.sql}. */
@Singleton
class TopAppsQuery extends WindowQuery<TopAppsQuery.Options, TopAppsQuery.Row, List<TopApp>> {

  /**
   * The options.
   *
   * @param limit the maximum number of apps
   */
  record Options(int limit) {}

  private final AppDirectory apps;
  private final PreviousPeriods previous;

  TopAppsQuery(
      QueryCatalog catalog, QueryRunner runner, AppDirectory apps, PreviousPeriods previous) {
    super(catalog.query("usage", "top_apps"), runner, Row.class);
    this.apps = apps;
    this.previous = previous;
  }

  /** Returns the span of the window and the previous period. */
  @Override
  protected Span span(Window window, Options options, Instant now) {
    return previous.hull(window, now);
  }

  @Override
  protected QueryParameters parameters(
      QueryParameters common, Window window, Options options, Instant now) {
    return common.with("previous_end", previous.end(window, now)).with("limit", options.limit());
  }

  @Override
  protected List<TopApp> data(List<Row> rows, Filters filters, Instant now) {
    AppNaming naming = apps.naming(now);
    boolean comparable = previous.exists(filters.window(), now);
    return rows.stream().map(row -> row.topApp(naming, comparable)).toList();
  }

  /** A row of the query. */
  @Introspected
  record Row(
      @Nullable String appKey,
      long interactions,
      long uniqueUsers,
      long allInteractions,
      long place,
      @Nullable Long previousPlace,
      @Nullable Long latestEvent)
      implements QueryRow {

    TopApp topApp(AppNaming naming, boolean comparable) {
      AppNaming.Named app = naming.name(appKey);
      BigDecimal share = Objects.requireNonNull(Ratio.percent(interactions, allInteractions));
      return new TopApp(
          app.name(),
          app.key(),
          app.plainName(),
          interactions,
          uniqueUsers,
          share,
          place,
          comparable ? previousPlace : null,
          comparable ? RankMovement.of(place, previousPlace) : null);
    }
  }
}
