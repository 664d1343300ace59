package dev.appstelemetry.appchanges;

import dev.appstelemetry.cache.Answers;
import dev.appstelemetry.cache.OverviewRequest;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The overview's request of the app changes that it marks on charts. */
@Factory
class AppChangesOverview {

  private static final int CHANGES = 1000;

  @Singleton
  @Named("app-changes")
  OverviewRequest appChanges(Answers answers, AppChangesQuery query) {
    Set<String> filters = new TreeSet<>(OverviewRequest.PERIOD);
    filters.add("app");
    return new OverviewRequest(
        "app-changes",
        filters,
        Map.of("limit", String.valueOf(CHANGES)),
        parameters ->
            answers.cached(
                query,
                parameters.period(Objects.requireNonNullElse(parameters.app(), List.of())),
                new AppChangesQuery.Options(CHANGES)));
  }
}
