package dev.appstelemetry.usage;

import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.query.QueryRow;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.WindowQuery;
import dev.appstelemetry.sql.QueryCatalog;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads {@code usage_heatmap.sql}; an hour without events is a zero. */
@Singleton
class UsageHeatmapQuery extends WindowQuery<NoOptions, UsageHeatmapQuery.Row, List<HeatmapCell>> {

  private static final int DAYS = 7;
  private static final int HOURS = 24;

  UsageHeatmapQuery(QueryCatalog catalog, QueryRunner runner) {
    super(catalog.query("usage", "usage_heatmap"), runner, Row.class);
  }

  @Override
  protected List<HeatmapCell> data(List<Row> rows, Filters filters, Instant now) {
    long[] interactions = new long[DAYS * HOURS];
    rows.forEach(
        row -> interactions[(row.dayOfWeek() - 1) * HOURS + row.hour()] = row.interactions());
    return IntStream.range(0, interactions.length)
        .mapToObj(i -> new HeatmapCell(i / HOURS + 1, i % HOURS, interactions[i]))
        .toList();
  }

  /** A row of the query. */
  @Introspected
  record Row(int dayOfWeek, int hour, long interactions, @Nullable Long latestEvent)
      implements QueryRow {}
}
