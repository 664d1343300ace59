package dev.appstelemetry.usage;

import dev.appstelemetry.filter.EventSettings;
import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Window;
import dev.appstelemetry.filter.Window.Span;
import dev.appstelemetry.query.CoveredDays;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.query.QueryRow;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.Ratio;
import dev.appstelemetry.query.WindowQuery;
import dev.appstelemetry.sql.QueryCatalog;
import dev.appstelemetry.store.Generations;
import dev.appstelemetry.store.QueryParameters;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code kpi_summary.sql}. */
@Singleton
class KpiSummaryQuery extends WindowQuery<NoOptions, KpiSummaryQuery.Row, KpiSummary> {

  private final CoveredDays covered;
  private final EventSettings events;
  private final Generations generations;

  KpiSummaryQuery(
      QueryCatalog catalog,
      QueryRunner runner,
      CoveredDays covered,
      EventSettings events,
      Generations generations) {
    super(catalog.query("usage", "kpi_summary"), runner, Row.class);
    this.covered = covered;
    this.events = events;
    this.generations = generations;
  }

  /** Returns the span of the window and the previous period. */
  @Override
  protected Span span(Window window, Instant now) {
    Span span = window.span(now);
    return previous(window, now)
        .map(previous -> new Span(previous.start(), span.end()))
        .orElse(span);
  }

  @Override
  protected QueryParameters parameters(
      QueryParameters common, Window window, NoOptions options, Instant now) {
    Instant previousEnd =
        previous(window, now).map(Span::end).orElseGet(() -> window.span(now).start());
    return common.with("previous_end", previousEnd);
  }

  @Override
  protected KpiSummary data(List<Row> rows, Filters filters, Instant now) {
    Window window = filters.window();
    boolean comparable = previous(window, now).isPresent() && covered.coverPrevious(window);
    return rows.get(0).summary(comparable);
  }

  private Optional<Span> previous(Window window, Instant now) {
    return window.previous(generations.current().completeUntil(now), events.horizon(window, now));
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
