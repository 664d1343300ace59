package dev.appstelemetry.naming;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.filter.EventSettings;
import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Signal;
import dev.appstelemetry.filter.Thresholds;
import dev.appstelemetry.loading.CacheSettings;
import dev.appstelemetry.scope.WorkspaceScope;
import dev.appstelemetry.sql.QueryCatalog;
import dev.appstelemetry.sql.QueryText;
import dev.appstelemetry.store.Generations;
import dev.appstelemetry.store.QueryParameters;
import dev.appstelemetry.store.StatementRunner;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Reads {@code incarnations.sql}: the apps that reuse a deleted app's name in the retained history.
 *
 * <p>All queries share one cached load. A failed load fails the queries that wait for it and is not
 * cached: without it, two apps would be counted as one.
 */
@Singleton
class IncarnationLog {

  /** The actions that create an app. A bundle's deployment can be the first one in the log. */
  private static final List<String> CREATIONS =
      List.of("createApp", "installTemplateApp", "createUpdate");

  private final QueryText text;
  private final StatementRunner statements;
  private final EventSettings events;
  private final Thresholds thresholds;
  private final Generations generations;
  private final AsyncCache<Key, Incarnations> known;

  /** Copied rows are read once for each generation. */
  private record Key(WorkspaceScope scope, long generation) {}

  IncarnationLog(
      QueryCatalog catalog,
      StatementRunner statements,
      EventSettings events,
      Thresholds thresholds,
      Generations generations,
      CacheSettings cache,
      Ticker ticker) {
    this.text = catalog.query("apps", "incarnations");
    this.statements = statements;
    this.events = events;
    this.thresholds = thresholds;
    this.generations = generations;
    this.known =
        Caffeine.newBuilder()
            .expireAfterWrite(cache.refreshAfter(text.name()))
            .ticker(ticker)
            .buildAsync();
  }

  /**
   * Returns the incarnations in these workspaces. The first caller reads the log on its own thread;
   * others wait for it.
   *
   * @throws Failure if the log cannot be read
   */
  Incarnations of(WorkspaceScope scope, Instant now) {
    CompletableFuture<Incarnations> mine = new CompletableFuture<>();
    CompletableFuture<Incarnations> other =
        known.asMap().putIfAbsent(new Key(scope, generations.current().number()), mine);
    if (other == null) {
      load(mine, scope, now);
      other = mine;
    }
    try {
      return other.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private void load(CompletableFuture<Incarnations> result, WorkspaceScope scope, Instant now) {
    try {
      result.complete(read(scope, now));
    } catch (Throwable e) {
      result.completeExceptionally(e);
    }
  }

  private Incarnations read(WorkspaceScope scope, Instant now) {
    Filters history = Filters.ofLastDays(events.historyDays(), Signal.ACTION, now);
    return new Incarnations(
        statements.run(
            text,
            history,
            QueryParameters.of(history, history.window().span(now), now, events, thresholds)
                .with(scope, List.of())
                .with("creation_actions", CREATIONS)
                .with("deletion_actions", EventSettings.DELETION_ACTIONS),
            Incarnations.Deletion.class));
  }
}
