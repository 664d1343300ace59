package dev.appstelemetry.lifecycle;

import dev.appstelemetry.lifecycle.Impact.Period;
import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.query.Filters;
import dev.appstelemetry.query.Loaded;
import dev.appstelemetry.query.QueryCatalog;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.QueryText;
import dev.appstelemetry.query.Window;
import dev.appstelemetry.query.Window.Span;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code lifecycle_events.sql}. */
@Singleton
class LifecycleEventsRepository
    implements CachedQuery<LifecycleEventsRepository.Options, List<LifecycleEvent>> {

  /** What the audit log calls that which happens to apps. */
  static final List<String> ACTIONS =
      List.of(
          "createApp",
          "installTemplateApp",
          "deployApp",
          "startApp",
          "stopApp",
          "updateApp",
          "deleteApp",
          "changeAppsAcl");

  private static final String DEPLOYMENT = "deployApp";
  private static final Duration IMPACT = Duration.ofHours(24);

  /**
   * What can be asked.
   *
   * @param limit how many events
   */
  record Options(int limit) {}

  private final QueryText text;
  private final QueryRunner runner;
  private final JsonMapper json;

  LifecycleEventsRepository(QueryCatalog catalog, QueryRunner runner, JsonMapper json) {
    this.text = catalog.query("lifecycle", "lifecycle_events");
    this.runner = runner;
    this.json = json;
  }

  @Override
  public QueryText text() {
    return text;
  }

  @Override
  public Loaded<List<LifecycleEvent>> load(Filters filters, Options options, Instant now) {
    Window window = filters.window();
    // A whole day wider: sign-ins are told by local days.
    Span dayWider =
        new Window(window.from().minusDays(1), window.to().plusDays(1), window.zone()).span(now);
    List<Row> rows =
        runner.run(
            text,
            filters,
            dayWider,
            now,
            parameters ->
                parameters.with("lifecycle_actions", ACTIONS).with("limit", options.limit()),
            Row.class);
    return Loaded.of(
        rows.stream().map(row -> row.event(json, now)).toList(),
        rows.stream().map(Row::latestEvent));
  }

  /** A row of the query. */
  @Introspected
  record Row(
      String app,
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
      @Nullable Long latestEvent) {

    LifecycleEvent event(JsonMapper json, Instant now) {
      Instant happened = Loaded.instant(time);
      return new LifecycleEvent(
          happened,
          app,
          userName,
          action,
          failed,
          statusCode,
          Permission.listedIn(accessControlList, json),
          action.equals(DEPLOYMENT) && !failed
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
