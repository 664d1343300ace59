package dev.appstelemetry.usage;

import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.query.EventSettings;
import dev.appstelemetry.query.Filters;
import dev.appstelemetry.query.Loaded;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.query.QueryCatalog;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.QueryText;
import dev.appstelemetry.query.Ratio;
import dev.appstelemetry.query.Window.Span;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code kpi_summary.sql}. */
@Singleton
class KpiSummaryRepository implements CachedQuery<NoOptions, KpiSummary> {

  private final QueryText text;
  private final QueryRunner runner;
  private final EventSettings events;

  KpiSummaryRepository(QueryCatalog catalog, QueryRunner runner, EventSettings events) {
    this.text = catalog.query("usage", "kpi_summary");
    this.runner = runner;
    this.events = events;
  }

  @Override
  public QueryText text() {
    return text;
  }

  @Override
  public Loaded<KpiSummary> load(Filters filters, NoOptions options, Instant now) {
    Span window = filters.window().span(now);
    Optional<Span> previous = filters.window().previous(now, events.horizon(filters.window(), now));
    Instant start = previous.map(Span::start).orElse(window.start());
    Row row =
        runner
            .run(
                text,
                filters,
                new Span(start, window.end()),
                now,
                parameters ->
                    parameters.with("previous_end", previous.map(Span::end).orElse(start)),
                Row.class)
            .get(0);
    return Loaded.of(row.summary(previous.isPresent()), Stream.ofNullable(row.latestEvent()));
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
      @Nullable Long latestEvent) {

    KpiSummary summary(boolean hasPrevious) {
      return new KpiSummary(
          count(uniqueUsers, hasPrevious ? previousUniqueUsers : null),
          count(activeApps, hasPrevious ? previousActiveApps : null),
          count(interactions, hasPrevious ? previousInteractions : null),
          // Without a previous period there are no previous interactions, hence no previous rate.
          new KpiSummary.Rate(
              Ratio.percent(failures, interactions),
              Ratio.percent(previousFailures, previousInteractions),
              Ratio.points(failures, interactions, previousFailures, previousInteractions)));
    }

    private static KpiSummary.Count count(long value, @Nullable Long previous) {
      return new KpiSummary.Count(value, previous, Ratio.change(value, previous));
    }
  }
}
