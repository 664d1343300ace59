package dev.appstelemetry.audience;

import dev.appstelemetry.cache.Answers;
import dev.appstelemetry.cache.OverviewRequest;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.viewer.UserMasking;
import dev.appstelemetry.viewer.Viewers;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;

/** The overview's requests of the users. */
@Factory
class AudienceOverview {

  private static final int USERS = 100;

  private final Answers answers;
  private final Viewers viewers;
  private final UserMasking masking;

  AudienceOverview(Answers answers, Viewers viewers, UserMasking masking) {
    this.answers = answers;
    this.viewers = viewers;
    this.masking = masking;
  }

  @Singleton
  @Named("user-cohorts")
  OverviewRequest userCohorts(UserCohortsQuery query) {
    return OverviewRequest.filtered(
        "user-cohorts", Map.of(), filters -> answers.cached(query, filters, NoOptions.NONE));
  }

  @Singleton
  @Named("user-segmentation")
  OverviewRequest userSegmentation(UserSegmentationQuery query) {
    return OverviewRequest.filtered(
        "user-segmentation",
        Map.of("limit", String.valueOf(USERS), "sort", "interactions", "order", "desc"),
        filters -> answers.cached(query, filters, mostInteractions()));
  }

  @Singleton
  @Named("user-counts")
  OverviewRequest userCounts(UserCountsQuery query) {
    return OverviewRequest.filtered(
        "user-counts",
        Map.of(),
        filters -> answers.cached(query, filters, new UserCountsQuery.Options(false, "")));
  }

  private UserSegmentationOptions mostInteractions() {
    return new UserSegmentationOptions(
        USERS,
        false,
        "",
        UserSegmentationOptions.Sort.interactions,
        true,
        masking.tieKey(viewers.current()));
  }
}
