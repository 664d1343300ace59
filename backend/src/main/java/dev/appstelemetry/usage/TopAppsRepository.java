package dev.appstelemetry.usage;

import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.query.Filters;
import dev.appstelemetry.query.Loaded;
import dev.appstelemetry.query.QueryCatalog;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.QueryText;
import dev.appstelemetry.query.Ratio;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code top_apps.sql}. */
@Singleton
class TopAppsRepository implements CachedQuery<TopAppsRepository.Options, List<TopApp>> {

  /**
   * What can be asked.
   *
   * @param limit how many apps
   */
  record Options(int limit) {}

  private final QueryText text;
  private final QueryRunner runner;

  TopAppsRepository(QueryCatalog catalog, QueryRunner runner) {
    this.text = catalog.query("usage", "top_apps");
    this.runner = runner;
  }

  @Override
  public QueryText text() {
    return text;
  }

  @Override
  public Loaded<List<TopApp>> load(Filters filters, Options options, Instant now) {
    List<Row> rows =
        runner.run(
            text,
            filters,
            filters.window().span(now),
            now,
            parameters -> parameters.with("limit", options.limit()),
            Row.class);
    return Loaded.of(rows.stream().map(Row::topApp).toList(), rows.stream().map(Row::latestEvent));
  }

  /** A row of the query. */
  @Introspected
  record Row(
      String app,
      long interactions,
      long uniqueUsers,
      long allInteractions,
      @Nullable Long latestEvent) {

    TopApp topApp() {
      BigDecimal share = Objects.requireNonNull(Ratio.percent(interactions, allInteractions));
      return new TopApp(app, interactions, uniqueUsers, share);
    }
  }
}
