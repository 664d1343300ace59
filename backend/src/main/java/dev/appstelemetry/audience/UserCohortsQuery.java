package dev.appstelemetry.audience;

import dev.appstelemetry.filter.EventSettings;
import dev.appstelemetry.filter.Window;
import dev.appstelemetry.filter.Window.Span;
import dev.appstelemetry.query.CoveredDays;
import dev.appstelemetry.query.DailyQuery;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.sql.QueryCatalog;
import dev.appstelemetry.store.QueryParameters;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads {@code user_cohorts.sql}. */
@Singleton
class UserCohortsQuery extends DailyQuery<UserCohortsQuery.Row, UserCohortDay> {

  private final EventSettings events;

  UserCohortsQuery(
      QueryCatalog catalog, QueryRunner runner, CoveredDays covered, EventSettings events) {
    super(
        catalog.query("audience", "user_cohorts"),
        runner,
        Row.class,
        covered,
        date -> new Row(date, 0, 0, null));
    this.events = events;
  }

  /** Returns the whole retained history, which determines the new users. */
  @Override
  protected Span span(Window window, Instant now) {
    return new Span(historyStart(window, now), window.span(now).end()).hull(window.span(now));
  }

  @Override
  protected QueryParameters parameters(
      QueryParameters common, Window window, NoOptions options, Instant now) {
    return common.with("history_start", historyStart(window, now));
  }

  private Instant historyStart(Window window, Instant now) {
    return window.startOf(events.horizon(window, now));
  }

  /** A row of the query. */
  @Introspected
  record Row(LocalDate date, long newUsers, long returningUsers, @Nullable Long latestEvent)
      implements DayRow<UserCohortDay> {

    @Override
    public UserCohortDay day(boolean complete) {
      return new UserCohortDay(date, newUsers, returningUsers, complete);
    }
  }
}
