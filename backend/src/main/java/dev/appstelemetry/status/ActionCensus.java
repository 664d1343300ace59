package dev.appstelemetry.status;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.query.EventSettings;
import dev.appstelemetry.query.Filters;
import dev.appstelemetry.query.Loaded;
import dev.appstelemetry.query.QueryCatalog;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.QueryText;
import dev.appstelemetry.query.Signal;
import dev.appstelemetry.query.Window;
import dev.appstelemetry.status.StatusReport.ActionPresence;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads {@code action_census.sql}: what the audit table holds that could be counted. */
@Singleton
class ActionCensus implements CachedQuery<ActionCensus.Options, List<ActionPresence>> {

  /** How many days are looked at, the last of them today. */
  static final int DAYS = 30;

  /**
   * What depends on the list of apps.
   *
   * @param listed whether there is a list, by which sign-ins are told
   */
  record Options(boolean listed) {}

  /**
   * What the last look came to.
   *
   * @param failure why it failed, or null where it did not
   */
  record Outcome(@Nullable Failure failure) {}

  private final QueryText text;
  private final QueryRunner runner;
  private final EventSettings events;
  private volatile @Nullable Outcome last;

  ActionCensus(QueryCatalog catalog, QueryRunner runner, EventSettings events) {
    this.text = catalog.query("status", "action_census");
    this.runner = runner;
    this.events = events;
  }

  /** The days that are looked at. */
  static Filters days(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return Filters.of(Window.lastDays(DAYS, today, ZoneOffset.UTC), Signal.ALL);
  }

  @Override
  public QueryText text() {
    return text;
  }

  /** What the last look came to, or null where there was none yet. */
  @Nullable Outcome last() {
    return last;
  }

  /**
   * Looks, past every cache.
   *
   * @throws Failure where the table cannot be read
   */
  List<ActionPresence> look(Instant now) {
    return take(days(now), now).data();
  }

  @Override
  public Loaded<List<ActionPresence>> load(Filters filters, Options options, Instant now) {
    try {
      Loaded<List<ActionPresence>> census = take(filters, now);
      last = new Outcome(null);
      return census;
    } catch (Failure e) {
      last = new Outcome(e);
      throw e;
    }
  }

  private Loaded<List<ActionPresence>> take(Filters filters, Instant now) {
    List<Row> rows =
        runner.run(
            text, filters, filters.window().span(now), now, UnaryOperator.identity(), Row.class);
    return Loaded.of(
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
          Loaded.instant(firstEvent),
          Loaded.instant(latestEvent),
          signal != null,
          signal);
    }
  }
}
