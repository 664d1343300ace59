package dev.appstelemetry.audience;

import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Window;
import dev.appstelemetry.filter.Window.Span;
import dev.appstelemetry.query.QueryRow;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.WindowQuery;
import dev.appstelemetry.sql.QueryCatalog;
import dev.appstelemetry.store.QueryParameters;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code user_counts.sql}. */
@Singleton
class UserCountsQuery
    extends WindowQuery<UserCountsQuery.Options, UserCountsQuery.Row, UserCounts> {

  /**
   * The options.
   *
   * @param newOnly whether only new users match
   * @param search part of the user's name, lower case; empty for all
   */
  record Options(boolean newOnly, String search) {}

  private final UserHistory history;

  UserCountsQuery(QueryCatalog catalog, QueryRunner runner, UserHistory history) {
    super(catalog.query("audience", "user_counts"), runner, Row.class);
    this.history = history;
  }

  @Override
  protected Span span(Window window, Options options, Instant now) {
    return history.span(window, now);
  }

  @Override
  protected QueryParameters parameters(
      QueryParameters common, Window window, Options options, Instant now) {
    return common
        .with("history_start", history.start(window, now))
        .with("new_only", options.newOnly())
        .with("search", options.search());
  }

  @Override
  protected UserCounts data(List<Row> rows, Filters filters, Instant now) {
    Window window = filters.window();
    Instant seenFrom = window.activitySpan(now).start();
    return rows.get(0).counts(LocalDate.ofInstant(seenFrom, window.zone()));
  }

  /** The row of the query. */
  @Introspected
  record Row(
      long everybody,
      long power,
      long atRisk,
      long inactive,
      long newUsers,
      long matching,
      long matchingInWindow,
      @Nullable Long latestEvent)
      implements QueryRow {

    UserCounts counts(LocalDate seenFrom) {
      return new UserCounts(
          everybody, power, atRisk, inactive, newUsers, matching, matchingInWindow, seenFrom);
    }
  }
}
