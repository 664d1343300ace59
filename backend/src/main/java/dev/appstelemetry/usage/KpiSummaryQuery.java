package dev.appstelemetry.usage;

import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Window;
import dev.appstelemetry.filter.Window.Span;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.query.PreviousPeriods;
import dev.appstelemetry.query.QueryRow;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.Ratio;
import dev.appstelemetry.query.WindowQuery;
import dev.appstelemetry.sql.QueryCatalog;
import dev.appstelemetry.store.QueryParameters;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code kpi_summary.sql}. */
@Singleton
class KpiSummaryQuery extends WindowQuery<NoOptions, KpiSummaryQuery.Row, KpiSummary> {

  private final PreviousPeriods previous;

  KpiSummaryQuery(QueryCatalog catalog, QueryRunner runner, PreviousPeriods previous) {
    super(catalog.query("usage", "kpi_summary"), runner, Row.class);
    this.previous = previous;
  }

  /** Returns the span of the window and the previous period. */
  @Override
  protected Span span(Window window, NoOptions options, Instant now) {
    return previous.hull(window, now);
  }

  @Override
  protected QueryParameters parameters(
      QueryParameters common, Window window, NoOptions options, Instant now) {
    return common.with("previous_end", previous.end(window, now));
  }

  @Override
  protected KpiSummary data(List<Row> rows, Filters filters, Instant now) {
    return rows.get(0).summary(previous.exists(filters.window(), now));
  }

  /** A row of the query. */
  @Introspected
  record Row(
      long uniqueUsers,
      long activeApps,
      long interactions,
      long failures,
      long previousUniqueUsers,
      long previousActiveApps,
      long previousInteractions,
      long previousFailures,
      @Nullable Long latestEvent)
      implements QueryRow {

    KpiSummary summary(boolean hasPrevious) {
      return new KpiSummary(
          count(uniqueUsers, hasPrevious ? previousUniqueUsers : null),
          count(activeApps, hasPrevious ? previousActiveApps : null),
          count(interactions, hasPrevious ? previousInteractions : null),
          hasPrevious
              ? new KpiSummary.Rate(
                  Ratio.percent(failures, interactions),
                  Ratio.percent(previousFailures, previousInteractions),
                  Ratio.points(failures, interactions, previousFailures, previousInteractions))
              : new KpiSummary.Rate(Ratio.percent(failures, interactions), null, null));
    }

    private static KpiSummary.Count count(long value, @Nullable Long previous) {
      return new KpiSummary.Count(value, previous, Ratio.change(value, previous));
    }
  }
}
