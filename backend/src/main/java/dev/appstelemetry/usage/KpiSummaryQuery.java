package dev.appstelemetry.usage;

import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Window;
import dev.appstelemetry.filter.Window.Span;
import dev.appstelemetry.judgement.CountChange;
import dev.appstelemetry.judgement.RateChange;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.query.PreviousPeriods;
import dev.appstelemetry.query.QueryRow;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.Ratio;
import dev.appstelemetry.query.WindowQuery;
import dev.appstelemetry.sql.QueryCatalog;
import dev.appstelemetry.store.QueryParameters;
import dev.appstelemetry.usage.KpiSummary.Verdict;
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
    Window window = filters.window();
    Row row = rows.get(0);
    return previous.exists(window, now)
        ? row.compared(filters, previous.completeUntil(now))
        : row.alone();
  }

  /**
   * A row of the query.
   *
   * @param gainedUsers the users of the window only
   * @param lostUsers the users of the previous period only
   * @param interactionsDifference the sum of the users' interactions in the window less those in
   *     the previous period
   * @param squaredDifferences the sum of the squares of the users' differences
   */
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
      long gainedUsers,
      long lostUsers,
      long interactionsDifference,
      long squaredDifferences,
      @Nullable Long latestEvent)
      implements QueryRow {

    /** Returns the figures without a previous period. */
    KpiSummary alone() {
      return new KpiSummary(
          count(uniqueUsers, null, null),
          count(activeApps, null, null),
          count(interactions, null, null),
          new KpiSummary.Rate(Ratio.percent(failures, interactions), null, null, null),
          null);
    }

    /** Returns the figures beside those of the previous period. */
    KpiSummary compared(Filters filters, Instant completeUntil) {
      ComparedDays days =
          ComparedDays.of(
              filters.window(),
              completeUntil,
              filters.dayOfWeek(),
              interactions,
              previousInteractions);
      // The users of a segment or status were chosen by what they did in the window.
      boolean judged = !filters.bySegment();
      boolean countsJudged = judged && !days.differ();
      return new KpiSummary(
          count(uniqueUsers, previousUniqueUsers, countsJudged ? users() : null),
          count(activeApps, previousActiveApps, null),
          count(interactions, previousInteractions, countsJudged ? interactionsOfUsers() : null),
          new KpiSummary.Rate(
              Ratio.percent(failures, interactions),
              Ratio.percent(previousFailures, previousInteractions),
              Ratio.points(failures, interactions, previousFailures, previousInteractions),
              judged ? errorRate() : null),
          days);
    }

    private @Nullable Verdict users() {
      return Verdict.of(CountChange.ofUsers(usersOfBoth(), gainedUsers, lostUsers));
    }

    /** Interactions without a user are not judged, so they must not turn the direction. */
    private @Nullable Verdict interactionsOfUsers() {
      boolean sameDirection =
          Long.signum(interactionsDifference) == Long.signum(interactions - previousInteractions);
      return sameDirection
          ? Verdict.of(
              CountChange.ofInteractions(usersOfBoth(), interactionsDifference, squaredDifferences))
          : null;
    }

    private @Nullable Verdict errorRate() {
      return Verdict.of(
          RateChange.of(previousInteractions, previousFailures, interactions, failures));
    }

    private long usersOfBoth() {
      return previousUniqueUsers + gainedUsers;
    }

    private static KpiSummary.Count count(
        long value, @Nullable Long previous, @Nullable Verdict verdict) {
      return new KpiSummary.Count(value, previous, Ratio.change(value, previous), verdict);
    }
  }
}
