package dev.appstelemetry.status;

import dev.appstelemetry.filter.EventSettings;
import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Signal;
import dev.appstelemetry.filter.Window.Span;
import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.query.QueryResult;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.sql.Micros;
import dev.appstelemetry.sql.QueryCatalog;
import dev.appstelemetry.sql.QueryText;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code table_freshness.sql}, and records the age of the newest row at each load, to compute
 * the typical delay of the table.
 */
@Singleton
class TableFreshness implements CachedQuery<NoOptions, TableFreshness.Newest> {

  /** The number of days that are read first. If they have no rows, the whole history is read. */
  private static final int DAYS = 3;

  private static final int MIN_LOADS = 3;
  private static final int MAX_LOADS = 100;

  /**
   * The newest row.
   *
   * @param event the time of the row, or null if the retained history has none
   */
  record Newest(@Nullable Instant event) {}

  private final QueryText text;
  private final QueryRunner runner;
  private final EventSettings events;
  private final Deque<Duration> ages = new ArrayDeque<>();

  TableFreshness(QueryCatalog catalog, QueryRunner runner, EventSettings events) {
    this.text = catalog.query("status", "table_freshness");
    this.runner = runner;
    this.events = events;
  }

  /** Returns filters for the days that are read first. */
  static Filters days(Instant now) {
    return Filters.ofLastDays(DAYS, Signal.ACTION, now);
  }

  @Override
  public QueryText text() {
    return text;
  }

  @Override
  public QueryResult<Newest> load(Filters filters, NoOptions options, Instant now) {
    Instant event = newest(filters, filters.window().span(now), now);
    if (event == null) {
      Instant start = filters.window().startOf(events.horizon(filters.window(), now));
      event = newest(filters, new Span(start, filters.window().span(now).end()), now);
    } else {
      recordAge(Duration.between(event, now));
    }
    return new QueryResult<>(new Newest(event), event);
  }

  private @Nullable Instant newest(Filters filters, Span span, Instant now) {
    Long micros =
        runner
            .run(text, filters, span, now, UnaryOperator.identity(), Row.class)
            .get(0)
            .latestEvent();
    return micros == null ? null : Micros.toInstant(micros);
  }

  /** Returns the median of the recorded ages, or empty if there are too few. */
  synchronized Optional<Duration> typicalDelay() {
    List<Duration> sorted = ages.stream().sorted().toList();
    return sorted.size() < MIN_LOADS
        ? Optional.empty()
        : Optional.of(sorted.get(sorted.size() / 2));
  }

  private synchronized void recordAge(Duration age) {
    ages.addLast(age);
    if (ages.size() > MAX_LOADS) {
      ages.removeFirst();
    }
  }

  /** The row of the query. */
  @Introspected
  record Row(@Nullable Long latestEvent) {}
}
