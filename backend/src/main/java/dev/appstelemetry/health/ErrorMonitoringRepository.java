package dev.appstelemetry.health;

import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.query.Filters;
import dev.appstelemetry.query.Loaded;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.query.QueryCatalog;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.QueryText;
import dev.appstelemetry.query.Ratio;
import dev.appstelemetry.query.Window;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads {@code error_monitoring.sql}; a day without events is a zero. */
@Singleton
class ErrorMonitoringRepository implements CachedQuery<NoOptions, List<ErrorMonitoringDay>> {

  private final QueryText text;
  private final QueryRunner runner;

  ErrorMonitoringRepository(QueryCatalog catalog, QueryRunner runner) {
    this.text = catalog.query("health", "error_monitoring");
    this.runner = runner;
  }

  @Override
  public QueryText text() {
    return text;
  }

  @Override
  public Loaded<List<ErrorMonitoringDay>> load(Filters filters, NoOptions options, Instant now) {
    Window window = filters.window();
    List<Row> rows =
        runner.run(
            text, filters, filters.window().span(now), now, UnaryOperator.identity(), Row.class);
    List<ErrorMonitoringDay> days =
        window
            .eachDay(rows, Row::date, date -> new Row(date, 0, 0, null))
            .map(row -> row.day(window.complete(row.date(), now)))
            .toList();
    return Loaded.of(days, rows.stream().map(Row::latestEvent));
  }

  /** A row of the query. */
  @Introspected
  record Row(LocalDate date, long interactions, long failures, @Nullable Long latestEvent) {

    ErrorMonitoringDay day(boolean complete) {
      return new ErrorMonitoringDay(
          date, interactions - failures, failures, Ratio.percent(failures, interactions), complete);
    }
  }
}
