package dev.appstelemetry.http;

import dev.appstelemetry.cache.Answer;
import dev.appstelemetry.cache.QueryCache;
import dev.appstelemetry.failure.ProblemResponses;
import dev.appstelemetry.filter.ActivityStatus;
import dev.appstelemetry.filter.EventSettings;
import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Segment;
import dev.appstelemetry.filter.Thresholds;
import dev.appstelemetry.loading.CacheSettings;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.scope.WorkspaceScope;
import dev.appstelemetry.scope.Workspaces;
import dev.appstelemetry.store.Source;
import dev.appstelemetry.viewer.Viewer;
import dev.appstelemetry.viewer.Viewers;
import dev.appstelemetry.workspace.LogWorkspaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Serves the settings that the page needs. */
@Controller("/api/v1/settings")
@Tag(name = "settings")
class SettingsController {

  private final Source source;
  private final CacheSettings cache;
  private final EventSettings events;
  private final Thresholds thresholds;
  private final Clock clock;
  private final Viewers viewers;
  private final Workspaces workspaces;
  private final QueryCache answers;
  private final LogWorkspaces log;

  SettingsController(
      Source source,
      CacheSettings cache,
      EventSettings events,
      Thresholds thresholds,
      Clock clock,
      Viewers viewers,
      Workspaces workspaces,
      QueryCache answers,
      LogWorkspaces log) {
    this.source = source;
    this.cache = cache;
    this.events = events;
    this.thresholds = thresholds;
    this.clock = clock;
    this.viewers = viewers;
    this.workspaces = workspaces;
    this.answers = answers;
    this.log = log;
  }

  /** Returns thresholds, intervals, limits and the current instant. */
  @Get
  @ProblemResponses
  Settings settings(HttpRequest<?> request) {
    Viewer viewer = viewers.of(request);
    return new Settings(
        Objects.requireNonNullElse(getClass().getPackage().getImplementationVersion(), "dev"),
        source,
        cache.refreshAfter().toSeconds(),
        cache.answerWithin().toSeconds(),
        events.historyDays(),
        Filters.MAXIMUM_DAYS,
        thresholds.errorRate(),
        List.of(
            new Settings.SegmentBound(Segment.POWER, thresholds.powerFrom()),
            new Settings.SegmentBound(Segment.ACTIVE, thresholds.activeFrom()),
            new Settings.SegmentBound(Segment.REGULAR, thresholds.regularFrom()),
            new Settings.SegmentBound(Segment.CASUAL, 0)),
        List.of(
            new Settings.StatusBound(ActivityStatus.ACTIVE, thresholds.activeDays()),
            new Settings.StatusBound(ActivityStatus.AT_RISK, thresholds.atRiskDays()),
            new Settings.StatusBound(ActivityStatus.INACTIVE, null)),
        events.actions(),
        events.quietTime().toMinutes(),
        workspaces.known().map(this::known).orElse(List.of()),
        clock.instant(),
        viewer.email(),
        viewer.seesUsers());
  }

  /** Never waits: if all workspaces count, those of the log are included once it was read. */
  private List<String> known(WorkspaceScope scope) {
    if (!scope.all() || !scope.ids().isEmpty()) {
      return scope.ids().stream().filter(id -> !id.isEmpty()).toList();
    }
    Answer<List<LogWorkspaces.Row>> answer =
        answers
            .answer(log, LogWorkspaces.days(clock.instant()), NoOptions.NONE, false)
            .exceptionally(failure -> null)
            .toCompletableFuture()
            .getNow(null);
    Stream<String> inLog =
        answer == null ? Stream.of() : answer.data().stream().map(LogWorkspaces.Row::workspace);
    return Stream.concat(Stream.ofNullable(scope.own()), inLog)
        .filter(id -> !id.isEmpty() && !id.equals("0"))
        .distinct()
        .sorted()
        .toList();
  }
}
