package dev.appstelemetry.attention;

import dev.appstelemetry.attention.AttentionFigures.AppFigures;
import dev.appstelemetry.attention.AttentionFigures.ChangeFigures;
import dev.appstelemetry.filter.EventSettings;
import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Signal;
import dev.appstelemetry.filter.Window;
import dev.appstelemetry.filter.Window.Span;
import dev.appstelemetry.naming.AppDirectory;
import dev.appstelemetry.naming.AppNaming;
import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.query.CoveredDays;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.query.QueryResult;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.sql.QueryCatalog;
import dev.appstelemetry.sql.QueryText;
import dev.appstelemetry.store.Generations;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads {@code app_attention.sql} and {@code attention_changes.sql}. */
@Singleton
class AttentionQuery implements CachedQuery<NoOptions, AttentionFigures> {

  private final QueryText apps;
  private final QueryText changes;
  private final QueryRunner runner;
  private final AppDirectory directory;
  private final CoveredDays covered;
  private final EventSettings events;
  private final Generations generations;

  AttentionQuery(
      QueryCatalog catalog,
      QueryRunner runner,
      AppDirectory directory,
      CoveredDays covered,
      EventSettings events,
      Generations generations) {
    this.apps = catalog.query("attention", "app_attention");
    this.changes = catalog.query("attention", "attention_changes");
    this.runner = runner;
    this.directory = directory;
    this.covered = covered;
    this.events = events;
    this.generations = generations;
  }

  @Override
  public QueryText text() {
    return apps;
  }

  @Override
  public QueryResult<AttentionFigures> load(Filters filters, NoOptions options, Instant now) {
    Window window = filters.window();
    Optional<Span> previous =
        window
            .previous(generations.current().completeUntil(now), events.horizon(window, now))
            .filter(days -> covered.coverPrevious(window));
    List<AppFigures> used = apps(filters, previous, now);
    List<ChangeFigures> changed =
        runner.run(
            changes,
            filters,
            window.withNeighbouringDays().span(now),
            now,
            common ->
                common
                    .with("deployment_actions", EventSettings.DEPLOYMENT_ACTIONS)
                    .with("deletion_actions", EventSettings.DELETION_ACTIONS),
            ChangeFigures.class);
    AppNaming naming = directory.naming(now);
    return QueryResult.of(
        new AttentionFigures(
            used, changed, previous.isPresent(), naming, naming.listCountsIn(filters.workspaces())),
        used.stream().map(AppFigures::latestEvent));
  }

  /** The last use of an app counts, whatever the signal. */
  private List<AppFigures> apps(Filters filters, Optional<Span> previous, Instant now) {
    Window window = filters.window();
    Span days = window.span(now);
    Span history =
        new Span(window.startOf(events.horizon(window, now)), window.activitySpan(now).end());
    Span before = previous.orElse(new Span(days.start(), days.start()));
    return runner.run(
        apps,
        filters.counting(Signal.ALL, filters.includeServicePrincipals()),
        history.hull(days).hull(before),
        now,
        common ->
            common
                .with("previous_start", before.start())
                .with("previous_end", before.end())
                .with("choose_actions", filters.signal().countsActions())
                .with("choose_sign_ins", filters.signal().countsSignIns()),
        AppFigures.class);
  }
}
