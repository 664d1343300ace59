package dev.appstelemetry.usage;

import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.query.Filters;
import dev.appstelemetry.query.Loaded;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.query.QueryCatalog;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.QueryText;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads {@code usage_heatmap.sql}; an hour without events is a zero. */
@Singleton
class UsageHeatmapRepository implements CachedQuery<NoOptions, List<HeatmapCell>> {

  private static final int DAYS = 7;
  private static final int HOURS = 24;

  private final QueryText text;
  private final QueryRunner runner;

  UsageHeatmapRepository(QueryCatalog catalog, QueryRunner runner) {
    this.text = catalog.query("usage", "usage_heatmap");
    this.runner = runner;
  }

  @Override
  public QueryText text() {
    return text;
  }

  @Override
  public Loaded<List<HeatmapCell>> load(Filters filters, NoOptions options, Instant now) {
    List<Row> rows =
        runner.run(
            text, filters, filters.window().span(now), now, UnaryOperator.identity(), Row.class);
    long[] interactions = new long[DAYS * HOURS];
    rows.forEach(
        row -> interactions[(row.dayOfWeek() - 1) * HOURS + row.hour()] = row.interactions());
    List<HeatmapCell> cells =
        IntStream.range(0, interactions.length)
            .mapToObj(i -> new HeatmapCell(i / HOURS + 1, i % HOURS, interactions[i]))
            .toList();
    return Loaded.of(cells, rows.stream().map(Row::latestEvent));
  }

  /** A row of the query. */
  @Introspected
  record Row(int dayOfWeek, int hour, long interactions, @Nullable Long latestEvent) {}
}
