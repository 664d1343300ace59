package dev.appstelemetry.status;

import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.query.Filters;
import dev.appstelemetry.query.Loaded;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.query.QueryCatalog;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.QueryText;
import dev.appstelemetry.query.Signal;
import dev.appstelemetry.query.Window;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code table_freshness.sql}, and remembers how old the newest row was each time: nothing
 * else tells how far the table usually is behind.
 */
@Singleton
class TableFreshness implements CachedQuery<NoOptions, TableFreshness.Newest> {

  /** A table whose newest row is older is not only late. */
  private static final int DAYS = 3;

  private static final int LEAST_LOOKS = 3;
  private static final int MOST_LOOKS = 100;

  /**
   * The newest row.
   *
   * @param event when it happened, or null where the last days have none
   */
  record Newest(@Nullable Instant event) {}

  private final QueryText text;
  private final QueryRunner runner;
  private final Deque<Duration> ages = new ArrayDeque<>();

  TableFreshness(QueryCatalog catalog, QueryRunner runner) {
    this.text = catalog.query("status", "table_freshness");
    this.runner = runner;
  }

  /** The days that are looked at. */
  static Filters days(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return Filters.of(Window.lastDays(DAYS, today, ZoneOffset.UTC), Signal.ACTION);
  }

  @Override
  public QueryText text() {
    return text;
  }

  @Override
  public Loaded<Newest> load(Filters filters, NoOptions options, Instant now) {
    Long micros =
        runner
            .run(
                text, filters, filters.window().span(now), now, UnaryOperator.identity(), Row.class)
            .get(0)
            .latestEvent();
    Instant event = micros == null ? null : Loaded.instant(micros);
    if (event != null) {
      remember(Duration.between(event, now));
    }
    return new Loaded<>(new Newest(event), event);
  }

  /** The median of the remembered ages; nothing where there are too few of them. */
  synchronized Optional<Duration> typicalDelay() {
    List<Duration> sorted = ages.stream().sorted().toList();
    return sorted.size() < LEAST_LOOKS
        ? Optional.empty()
        : Optional.of(sorted.get(sorted.size() / 2));
  }

  private synchronized void remember(Duration age) {
    ages.addLast(age);
    if (ages.size() > MOST_LOOKS) {
      ages.removeFirst();
    }
  }

  /** The row of the query. */
  @Introspected
  record Row(@Nullable Long latestEvent) {}
}
