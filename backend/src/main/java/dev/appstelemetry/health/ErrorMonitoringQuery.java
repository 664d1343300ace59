package dev.appstelemetry.health;

import dev.appstelemetry.query.CoveredDays;
import dev.appstelemetry.query.DailyQuery;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.Ratio;
import dev.appstelemetry.sql.QueryCatalog;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads {@code error_monitoring.sql}. */
@Singleton
class ErrorMonitoringQuery extends DailyQuery<ErrorMonitoringQuery.Row, ErrorMonitoringDay> {

  ErrorMonitoringQuery(QueryCatalog catalog, QueryRunner runner, CoveredDays covered) {
    super(
        catalog.query("health", "error_monitoring"),
        runner,
        Row.class,
        covered,
        step -> new Row(step.date(), step.hour(), 0, 0, null));
  }

  /** A row of the query. */
  @Introspected
  record Row(
      LocalDate date,
      @Nullable Integer hour,
      long interactions,
      long failures,
      @Nullable Long latestEvent)
      implements DayRow<ErrorMonitoringDay> {

    @Override
    public ErrorMonitoringDay day(boolean complete) {
      return new ErrorMonitoringDay(
          date,
          hour,
          interactions - failures,
          failures,
          Ratio.percent(failures, interactions),
          complete);
    }
  }
}
