package dev.appstelemetry.usage;

import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.query.Filters;
import dev.appstelemetry.query.Loaded;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.query.QueryCatalog;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.QueryText;
import dev.appstelemetry.query.Window;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads {@code dau_trend.sql}; a day without events is a zero. */
@Singleton
class DauTrendRepository implements CachedQuery<NoOptions, List<DauTrendDay>> {

  private final QueryText text;
  private final QueryRunner runner;

  DauTrendRepository(QueryCatalog catalog, QueryRunner runner) {
    this.text = catalog.query("usage", "dau_trend");
    this.runner = runner;
  }

  @Override
  public QueryText text() {
    return text;
  }

  @Override
  public Loaded<List<DauTrendDay>> load(Filters filters, NoOptions options, Instant now) {
    Window window = filters.window();
    List<Row> rows =
        runner.run(
            text, filters, filters.window().span(now), now, UnaryOperator.identity(), Row.class);
    List<DauTrendDay> days =
        window
            .eachDay(rows, Row::date, date -> new Row(date, 0, 0, 0, null))
            .map(row -> row.day(window.complete(row.date(), now)))
            .toList();
    return Loaded.of(days, rows.stream().map(Row::latestEvent));
  }

  /** A row of the query. */
  @Introspected
  record Row(
      LocalDate date,
      long activeUsers,
      long interactions,
      long appsAccessed,
      @Nullable Long latestEvent) {

    DauTrendDay day(boolean complete) {
      return new DauTrendDay(date, activeUsers, interactions, appsAccessed, complete);
    }
  }
}
