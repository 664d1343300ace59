package dev.appstelemetry.web;

import dev.appstelemetry.failure.AnswersProblems;
import dev.appstelemetry.query.ActivityStatus;
import dev.appstelemetry.query.CacheSettings;
import dev.appstelemetry.query.EventSettings;
import dev.appstelemetry.query.Filters;
import dev.appstelemetry.query.Segment;
import dev.appstelemetry.query.Source;
import dev.appstelemetry.query.Thresholds;
import dev.appstelemetry.viewer.Viewer;
import dev.appstelemetry.viewer.Viewers;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** What the page must know before it asks for figures. */
@Controller("/api/v1/settings")
@Tag(name = "settings")
class SettingsController {

  private final Source source;
  private final CacheSettings cache;
  private final EventSettings events;
  private final Thresholds thresholds;
  private final Clock clock;
  private final Viewers viewers;

  SettingsController(
      Source source,
      CacheSettings cache,
      EventSettings events,
      Thresholds thresholds,
      Clock clock,
      Viewers viewers) {
    this.source = source;
    this.cache = cache;
    this.events = events;
    this.thresholds = thresholds;
    this.clock = clock;
    this.viewers = viewers;
  }

  /** Thresholds, intervals and limits, and the instant that counts as now. */
  @Get
  @AnswersProblems
  Settings settings(HttpRequest<?> request) {
    Viewer viewer = viewers.of(request);
    return new Settings(
        Objects.requireNonNullElse(getClass().getPackage().getImplementationVersion(), "dev"),
        source,
        cache.refreshAfter().toSeconds(),
        cache.answerWithin().toSeconds(),
        events.retainedDays(),
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
        events.signal(),
        events.quietTime().toMinutes(),
        clock.instant(),
        viewer.email(),
        viewer.seesUsers());
  }
}
