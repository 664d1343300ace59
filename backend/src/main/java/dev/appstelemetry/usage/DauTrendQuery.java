package dev.appstelemetry.usage;

import dev.appstelemetry.query.CoveredDays;
import dev.appstelemetry.query.DailyQuery;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.sql.QueryCatalog;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads {@code dau_trend.sql}. */
@Singleton
class DauTrendQuery extends DailyQuery<DauTrendQuery.Row, DauTrendDay> {

  DauTrendQuery(QueryCatalog catalog, QueryRunner runner, CoveredDays covered) {
    super(
        catalog.query("usage", "dau_trend"),
        runner,
        Row.class,
        covered,
        step -> new Row(step.date(), step.hour(), 0, 0, 0, null));
  }

  /** A row of the query. */
  @Introspected
  record Row(
      LocalDate date,
      @Nullable Integer hour,
      long activeUsers,
      long interactions,
      long appsAccessed,
      @Nullable Long latestEvent)
      implements DayRow<DauTrendDay> {

    @Override
    public DauTrendDay day(boolean complete) {
      return new DauTrendDay(date, hour, activeUsers, interactions, appsAccessed, complete);
    }
  }
}
