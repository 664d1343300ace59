package dev.appstelemetry.health;

import dev.appstelemetry.filter.EventSettings;
import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Window;
import dev.appstelemetry.health.AppFailures.FailedDay;
import dev.appstelemetry.judgement.ErrorLimit;
import dev.appstelemetry.judgement.RateInterval;
import dev.appstelemetry.naming.AppDirectory;
import dev.appstelemetry.naming.AppNaming;
import dev.appstelemetry.query.QueryRow;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.Ratio;
import dev.appstelemetry.query.WindowQuery;
import dev.appstelemetry.sql.Micros;
import dev.appstelemetry.sql.QueryCatalog;
import dev.appstelemetry.store.QueryParameters;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code app_failures.sql}. */
@Singleton
class AppFailuresQuery
    extends WindowQuery<AppFailuresQuery.Options, AppFailuresQuery.Row, List<AppFailures>> {

  /**
   * The options.
   *
   * @param limit the maximum number of apps
   */
  record Options(int limit) {}

  private final AppDirectory apps;
  private final ErrorLimit limit;

  AppFailuresQuery(QueryCatalog catalog, QueryRunner runner, AppDirectory apps, ErrorLimit limit) {
    super(catalog.query("health", "app_failures"), runner, Row.class);
    this.apps = apps;
    this.limit = limit;
  }

  @Override
  protected QueryParameters parameters(
      QueryParameters common, Window window, Options options, Instant now) {
    return common
        .with("deployment_actions", EventSettings.DEPLOYMENT_ACTIONS)
        .with("limit", options.limit());
  }

  @Override
  protected List<AppFailures> data(List<Row> rows, Filters filters, Instant now) {
    AppNaming naming = apps.naming(now);
    return rows.stream().map(row -> row.failures(naming, limit)).toList();
  }

  /** A row of the query. */
  @Introspected
  record Row(
      @Nullable String appKey,
      long interactions,
      long failures,
      long allFailures,
      LocalDate worstDate,
      long worstInteractions,
      long worstFailures,
      @Nullable Long lastDeployment,
      @Nullable Long latestEvent)
      implements QueryRow {

    AppFailures failures(AppNaming naming, ErrorLimit limit) {
      AppNaming.Named app = naming.name(appKey);
      return new AppFailures(
          app.name(),
          app.key(),
          app.plainName(),
          interactions,
          failures,
          percent(failures, interactions),
          Objects.requireNonNull(RateInterval.of(failures, interactions)),
          limit.isExceeded(failures, interactions),
          percent(failures, allFailures),
          new FailedDay(
              worstDate,
              worstInteractions,
              worstFailures,
              percent(worstFailures, worstInteractions)),
          lastDeployment == null ? null : Micros.toInstant(lastDeployment));
    }

    /** The query returns only apps and days with interactions. */
    private static BigDecimal percent(long part, long whole) {
      return Objects.requireNonNull(Ratio.percent(part, whole));
    }
  }
}
