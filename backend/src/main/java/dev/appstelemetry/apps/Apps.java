package dev.appstelemetry.apps;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.appstelemetry.export.Figures;
import dev.appstelemetry.query.Answer;
import dev.appstelemetry.query.FilterParameters;
import dev.appstelemetry.query.PeriodParameters;
import dev.appstelemetry.workspace.Inventory;
import dev.appstelemetry.workspace.Snapshot;
import dev.appstelemetry.workspace.WorkspaceApp;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

/** Joins the list of apps with their use, when somebody asks: each is as old as it is. */
@Singleton
class Apps {

  /** What an answer was last joined with. */
  private record Joined(Snapshot listed, LocalDate today, Answer<List<App>> answer) {}

  private final Figures figures;
  private final AppsRepository repository;
  private final Inventory inventory;
  private final Clock clock;

  /** One joining an answer, until the list or the day is another. */
  private final Cache<Answer<AppUsage>, Joined> joined = Caffeine.newBuilder().weakKeys().build();

  Apps(Figures figures, AppsRepository repository, Inventory inventory, Clock clock) {
    this.figures = figures;
    this.repository = repository;
    this.inventory = inventory;
    this.clock = clock;
  }

  /** The apps, by interactions descending, then by name. */
  CompletionStage<Answer<List<App>>> list(PeriodParameters parameters) {
    FilterParameters filters = parameters.of(List.of());
    return inventory
        .snapshot(parameters.fresh())
        .thenCompose(
            listed ->
                figures
                    .show(repository, filters, options(listed))
                    .thenApply(usage -> join(listed, usage)));
  }

  private static AppsRepository.Options options(Snapshot listed) {
    return new AppsRepository.Options(
        listed.known(),
        listed.apps().stream()
            .map(WorkspaceApp::owner)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList());
  }

  private Answer<List<App>> join(Snapshot listed, Answer<AppUsage> usage) {
    ZoneId zone = ZoneId.of(usage.meta().timeZone());
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    Joined known = joined.getIfPresent(usage);
    if (known != null && known.listed().equals(listed) && known.today().equals(today)) {
      return known.answer();
    }
    Answer<List<App>> answer =
        new Answer<>(
            new AppRows(usage.data(), today, zone).of(listed.apps()),
            usage.meta().withCaveat(listed.names().problem()));
    joined.put(usage, new Joined(listed, today, answer));
    return answer;
  }
}
