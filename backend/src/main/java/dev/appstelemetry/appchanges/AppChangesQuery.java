package dev.appstelemetry.appchanges;

import dev.appstelemetry.appchanges.Impact.Period;
import dev.appstelemetry.filter.EventSettings;
import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Window;
import dev.appstelemetry.filter.Window.Span;
import dev.appstelemetry.naming.AppDirectory;
import dev.appstelemetry.naming.AppNaming;
import dev.appstelemetry.query.QueryRow;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.WindowQuery;
import dev.appstelemetry.sql.Micros;
import dev.appstelemetry.sql.QueryCatalog;
import dev.appstelemetry.store.QueryParameters;
import dev.appstelemetry.viewer.UserName;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code app_changes.sql}. */
@Singleton
class AppChangesQuery
    extends WindowQuery<AppChangesQuery.Options, AppChangesQuery.Row, List<AppChange>> {

  /** The audit log's actions that change an app. */
  static final List<String> ACTIONS =
      List.of(
          "createApp",
          "installTemplateApp",
          "deployApp",
          "createUpdate",
          "startApp",
          "stopApp",
          "updateApp",
          "deleteApp",
          "changeAppsAcl");

  private static final Duration IMPACT = Duration.ofHours(24);

  /**
   * The options.
   *
   * @param limit the maximum number of app changes
   */
  record Options(int limit) {}

  private final AppDirectory apps;
  private final JsonMapper json;

  AppChangesQuery(QueryCatalog catalog, QueryRunner runner, AppDirectory apps, JsonMapper json) {
    super(catalog.query("appchanges", "app_changes"), runner, Row.class);
    this.apps = apps;
    this.json = json;
  }

  /** Returns the window plus one day on each side, which the impact of deployments needs. */
  @Override
  protected Span span(Window window, Options options, Instant now) {
    return window.withNeighbouringDays().span(now);
  }

  @Override
  protected QueryParameters parameters(
      QueryParameters common, Window window, Options options, Instant now) {
    return common
        .with("app_change_actions", ACTIONS)
        .with("deployment_actions", EventSettings.DEPLOYMENT_ACTIONS)
        .with("limit", options.limit());
  }

  @Override
  protected List<AppChange> data(List<Row> rows, Filters filters, Instant now) {
    AppNaming naming = apps.naming(now);
    return rows.stream().map(row -> row.change(naming, json, now)).toList();
  }

  /** A row of the query. */
  @Introspected
  record Row(
      @Nullable String appKey,
      @Nullable String userName,
      String action,
      @Nullable Integer statusCode,
      boolean failed,
      @Nullable String accessControlList,
      long time,
      long interactionsBefore,
      long failuresBefore,
      long usersBefore,
      long interactionsAfter,
      long failuresAfter,
      long usersAfter,
      @Nullable Long latestEvent)
      implements QueryRow {

    AppChange change(AppNaming naming, JsonMapper json, Instant now) {
      AppNaming.Named app = naming.name(appKey);
      Instant happened = Micros.toInstant(time);
      return new AppChange(
          happened,
          app.name(),
          app.key(),
          app.plainName(),
          UserName.ofNullable(userName),
          action,
          failed,
          statusCode,
          Permission.listedIn(accessControlList, json),
          EventSettings.DEPLOYMENT_ACTIONS.contains(action) && !failed
              ? impact(!happened.plus(IMPACT).isAfter(now))
              : null);
    }

    private Impact impact(boolean complete) {
      return Impact.of(
          Period.of(interactionsBefore, failuresBefore, usersBefore),
          Period.of(interactionsAfter, failuresAfter, usersAfter),
          complete);
    }
  }
}
