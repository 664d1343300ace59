package dev.appstelemetry.status;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.filter.EventSettings;
import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Signal;
import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.query.QueryResult;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.SourceQueries;
import dev.appstelemetry.sql.Micros;
import dev.appstelemetry.sql.QueryText;
import dev.appstelemetry.status.StatusReport.ActionPresence;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code action_census.sql}: the actions in the audit table, with counts. */
@Singleton
public class ActionCounts implements CachedQuery<ActionCounts.Options, List<ActionPresence>> {

  /** The number of days that are read, including today. */
  public static final int DAYS = 30;

  /**
   * Options that depend on the inventory.
   *
   * @param listed whether there is an inventory, which sign-ins need
   */
  record Options(boolean listed) {}

  /**
   * The outcome of the last load.
   *
   * @param failure the reason for the failure, or null if the load succeeded
   */
  record Outcome(@Nullable Failure failure) {}

  private final QueryText text;
  private final QueryRunner runner;
  private final boolean readsSource;
  private final EventSettings events;
  private volatile @Nullable Outcome last;

  ActionCounts(SourceQueries source, EventSettings events) {
    this.text = source.catalog().query("status", "action_census");
    this.runner = source.runner();
    this.readsSource = source.beyondStore();
    this.events = events;
  }

  /** Returns filters for the days that are read. */
  static Filters days(Instant now) {
    return Filters.ofLastDays(DAYS, Signal.ALL, now);
  }

  @Override
  public QueryText text() {
    return text;
  }

  @Override
  public boolean readsSource() {
    return readsSource;
  }

  /** Returns the outcome of the last load, or null before the first. */
  @Nullable Outcome last() {
    return last;
  }

  /**
   * Loads the counts without the cache.
   *
   * @throws Failure if the table cannot be read
   */
  public List<ActionPresence> load(Instant now) {
    return run(days(now), now).data();
  }

  @Override
  public QueryResult<List<ActionPresence>> load(Filters filters, Options options, Instant now) {
    try {
      QueryResult<List<ActionPresence>> counts = run(filters, now);
      last = new Outcome(null);
      return counts;
    } catch (Failure e) {
      last = new Outcome(e);
      throw e;
    }
  }

  private QueryResult<List<ActionPresence>> run(Filters filters, Instant now) {
    List<Row> rows = runner.run(text, filters, now, Row.class);
    return QueryResult.of(
        rows.stream().map(row -> row.presence(events.actions())).toList(),
        rows.stream().map(Row::latestEvent));
  }

  /** A row of the query. */
  @Introspected
  record Row(
      String service,
      String action,
      boolean isSignIn,
      long events,
      long firstEvent,
      long latestEvent) {

    ActionPresence presence(List<String> actions) {
      Signal signal =
          isSignIn
              ? Signal.SIGN_IN
              : service.equals("apps") && actions.contains(action) ? Signal.ACTION : null;
      return new ActionPresence(
          service,
          action,
          events,
          Micros.toInstant(firstEvent),
          Micros.toInstant(latestEvent),
          signal != null,
          signal);
    }
  }
}
