package dev.appstelemetry.audience;

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

  private final UserHistory history;

  UserCohortsQuery(
      QueryCatalog catalog, QueryRunner runner, CoveredDays covered, UserHistory history) {
    super(
        catalog.query("audience", "user_cohorts"),
        runner,
        Row.class,
        covered,
        step -> new Row(step.date(), step.hour(), 0, 0, null));
    this.history = history;
  }

  /** Returns the whole retained history, which determines the new users. */
  @Override
  protected Span span(Window window, NoOptions options, Instant now) {
    Span days = window.span(now);
    return new Span(history.start(window, now), days.end()).hull(days);
  }

  @Override
  protected QueryParameters parameters(
      QueryParameters common, Window window, NoOptions options, Instant now) {
    return super.parameters(common, window, options, now)
        .with("history_start", history.start(window, now));
  }

  /** A row of the query. */
  @Introspected
  record Row(
      LocalDate date,
      @Nullable Integer hour,
      long newUsers,
      long returningUsers,
      @Nullable Long latestEvent)
      implements DayRow<UserCohortDay> {

    @Override
    public UserCohortDay day(boolean complete) {
      return new UserCohortDay(date, hour, newUsers, returningUsers, complete);
    }
  }
}
