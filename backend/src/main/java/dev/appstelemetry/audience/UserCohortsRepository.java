package dev.appstelemetry.audience;

import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.query.EventSettings;
import dev.appstelemetry.query.Filters;
import dev.appstelemetry.query.Loaded;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.query.QueryCatalog;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.QueryText;
import dev.appstelemetry.query.Window;
import dev.appstelemetry.query.Window.Span;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code user_cohorts.sql}; a day without users is a zero. */
@Singleton
class UserCohortsRepository implements CachedQuery<NoOptions, List<UserCohortDay>> {

  private final QueryText text;
  private final QueryRunner runner;
  private final EventSettings events;

  UserCohortsRepository(QueryCatalog catalog, QueryRunner runner, EventSettings events) {
    this.text = catalog.query("audience", "user_cohorts");
    this.runner = runner;
    this.events = events;
  }

  @Override
  public QueryText text() {
    return text;
  }

  @Override
  public Loaded<List<UserCohortDay>> load(Filters filters, NoOptions options, Instant now) {
    Window window = filters.window();
    Instant historyStart = window.startOf(events.horizon(window, now));
    Span history = new Span(historyStart, window.span(now).end());
    List<Row> rows =
        runner.run(
            text,
            filters,
            history.and(window.span(now)),
            now,
            parameters -> parameters.with("history_start", historyStart),
            Row.class);
    List<UserCohortDay> days =
        window
            .eachDay(rows, Row::date, date -> new Row(date, 0, 0, null))
            .map(row -> row.day(window.complete(row.date(), now)))
            .toList();
    return Loaded.of(days, rows.stream().map(Row::latestEvent));
  }

  /** A row of the query. */
  @Introspected
  record Row(LocalDate date, long newUsers, long returningUsers, @Nullable Long latestEvent) {

    UserCohortDay day(boolean complete) {
      return new UserCohortDay(date, newUsers, returningUsers, complete);
    }
  }
}
