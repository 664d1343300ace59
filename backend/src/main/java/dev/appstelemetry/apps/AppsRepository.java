package dev.appstelemetry.apps;

import dev.appstelemetry.apps.AppUsage.UsedApp;
import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.query.EventSettings;
import dev.appstelemetry.query.Filters;
import dev.appstelemetry.query.Loaded;
import dev.appstelemetry.query.QueryCatalog;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.QueryText;
import dev.appstelemetry.query.Signal;
import dev.appstelemetry.query.Window;
import dev.appstelemetry.query.Window.Span;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads {@code apps.sql} and {@code app_owners.sql}. */
@Singleton
class AppsRepository implements CachedQuery<AppsRepository.Options, AppUsage> {

  /**
   * What depends on the list of apps.
   *
   * @param listed whether there is a list, by which sign-ins are told
   * @param owners of the apps on it, each once, sorted
   */
  record Options(boolean listed, List<String> owners) {}

  private final QueryText text;
  private final QueryText owners;
  private final QueryRunner runner;
  private final EventSettings events;
  private final JsonMapper json;

  AppsRepository(QueryCatalog catalog, QueryRunner runner, EventSettings events, JsonMapper json) {
    this.text = catalog.query("apps", "apps");
    this.owners = catalog.query("apps", "app_owners");
    this.runner = runner;
    this.events = events;
    this.json = json;
  }

  @Override
  public QueryText text() {
    return text;
  }

  @Override
  public Loaded<AppUsage> load(Filters filters, Options options, Instant now) {
    Window window = filters.window();
    // Until now, whenever the window ends.
    Span history = new Span(window.startOf(events.horizon(window, now)), window.seen(now).end());
    List<UsedApp> apps =
        runner.run(
            text,
            filters.counting(Signal.ALL, filters.includeServicePrincipals()),
            history.and(window.span(now)),
            now,
            parameters ->
                parameters
                    .with("choose_actions", filters.signal().countsActions())
                    .with("choose_sign_ins", filters.signal().countsSignIns()),
            UsedApp.class);
    return Loaded.of(
        new AppUsage(apps, ownersLastSeen(filters, options.owners(), history, now)),
        apps.stream().map(UsedApp::latestEvent));
  }

  private Map<String, Instant> ownersLastSeen(
      Filters filters, List<String> names, Span history, Instant now) {
    if (names.isEmpty()) {
      return Map.of();
    }
    String asked = json(names);
    return runner
        .run(
            owners,
            // An owner can be a service principal.
            filters.counting(Signal.ALL, true),
            history,
            now,
            parameters -> parameters.with("owners", asked),
            Owner.class)
        .stream()
        .collect(Collectors.toMap(Owner::owner, owner -> Loaded.instant(owner.lastSeen())));
  }

  private String json(List<String> names) {
    try {
      return json.writeValueAsString(
          names.stream().collect(Collectors.toMap(Function.identity(), Function.identity())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A row of the query. */
  @Introspected
  record Owner(String owner, long lastSeen) {}
}
