package dev.appstelemetry.apps;

import dev.appstelemetry.apps.AppUsage.Deed;
import dev.appstelemetry.apps.AppUsage.UsedApp;
import dev.appstelemetry.filter.EventSettings;
import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Signal;
import dev.appstelemetry.filter.Window;
import dev.appstelemetry.filter.Window.Span;
import dev.appstelemetry.naming.AppDirectory;
import dev.appstelemetry.naming.AppNaming;
import dev.appstelemetry.query.QueryResult;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.QueryStatement;
import dev.appstelemetry.query.StatementQuery;
import dev.appstelemetry.sql.Micros;
import dev.appstelemetry.sql.QueryCatalog;
import dev.appstelemetry.sql.QueryText;
import dev.appstelemetry.store.QueryParameters;
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
import org.jspecify.annotations.Nullable;

/** Reads {@code apps.sql} and {@code app_owners.sql}. */
@Singleton
class AppUsageQuery implements StatementQuery<AppUsageQuery.Options, AppUsage> {

  /**
   * Options that depend on the inventory.
   *
   * @param listed whether there is an inventory, which sign-ins need
   * @param owners the distinct owners of the listed apps, sorted
   */
  record Options(boolean listed, List<String> owners) {

    /** The options of the statement of the apps' use, which does not depend on them. */
    static final Options WITHOUT_OWNERS = new Options(false, List.of());
  }

  private final QueryText text;
  private final QueryText owners;
  private final QueryRunner runner;
  private final AppDirectory directory;
  private final EventSettings events;
  private final JsonMapper json;

  AppUsageQuery(
      QueryCatalog catalog,
      QueryRunner runner,
      AppDirectory directory,
      EventSettings events,
      JsonMapper json) {
    this.text = catalog.query("apps", "apps");
    this.owners = catalog.query("apps", "app_owners");
    this.runner = runner;
    this.directory = directory;
    this.events = events;
    this.json = json;
  }

  @Override
  public QueryText text() {
    return text;
  }

  /** Returns the statement of {@code apps.sql}, without the activity of owners. */
  @Override
  public QueryStatement statement(Filters filters, Options options, Instant now) {
    return runner.statement(
        text,
        bothSignals(filters),
        span(filters.window(), now),
        now,
        common -> parameters(common, filters));
  }

  @Override
  public QueryResult<AppUsage> load(Filters filters, Options options, Instant now) {
    Span history = history(filters.window(), now);
    List<UsedApp> apps =
        runner.run(
            text,
            bothSignals(filters),
            span(filters.window(), now),
            now,
            common -> parameters(common, filters),
            UsedApp.class);
    AppNaming naming = directory.naming(now);
    return QueryResult.of(
        new AppUsage(
            apps,
            naming,
            naming.listCountsIn(filters.workspaces()),
            naming.missingSignIns(filters.workspaces()).orElse(null),
            ownersLastDeeds(filters, options.owners(), history, now)),
        apps.stream().map(UsedApp::latestEvent));
  }

  /** Returns the retained history. It ends now, even if the window ends earlier. */
  private Span history(Window window, Instant now) {
    return new Span(window.startOf(events.horizon(window, now)), window.activitySpan(now).end());
  }

  private Span span(Window window, Instant now) {
    return history(window, now).hull(window.span(now));
  }

  private static Filters bothSignals(Filters filters) {
    return filters.counting(Signal.ALL, filters.includeServicePrincipals());
  }

  private static QueryParameters parameters(QueryParameters common, Filters filters) {
    return common
        .with("choose_actions", filters.signal().countsActions())
        .with("choose_sign_ins", filters.signal().countsSignIns());
  }

  private Map<String, Deed> ownersLastDeeds(
      Filters filters, List<String> names, Span history, Instant now) {
    if (names.isEmpty()) {
      return Map.of();
    }
    String namesJson = json(names);
    return runner
        .run(
            owners,
            // An owner can be a service principal.
            filters.counting(Signal.ALL, true),
            history,
            now,
            parameters -> parameters.with("owners", namesJson),
            Owner.class)
        .stream()
        .collect(Collectors.toMap(Owner::owner, Owner::deed));
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
  record Owner(
      String owner, long lastSeen, String action, @Nullable String appKey, boolean failed) {

    Deed deed() {
      return new Deed(Micros.toInstant(lastSeen), action, appKey, failed);
    }
  }
}
