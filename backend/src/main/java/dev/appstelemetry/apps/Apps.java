package dev.appstelemetry.apps;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.appstelemetry.cache.Answer;
import dev.appstelemetry.cache.Answers;
import dev.appstelemetry.filter.FilterParameters;
import dev.appstelemetry.filter.PeriodParameters;
import dev.appstelemetry.inventory.Inventory;
import dev.appstelemetry.inventory.InventorySnapshot;
import dev.appstelemetry.inventory.WorkspaceApp;
import io.micronaut.core.propagation.PropagatedContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;

/** Joins the inventory with the usage of apps on request. Both are cached separately. */
@Singleton
class Apps {

  /** A joined answer and the inputs that it was made of. */
  private record Joined(InventorySnapshot listed, LocalDate today, Answer<List<App>> answer) {}

  private final Answers answers;
  private final AppUsageQuery query;
  private final Inventory inventory;
  private final Clock clock;

  /** The last join of each usage answer, valid for the same list and day. */
  private final Cache<Answer<AppUsage>, Joined> joined = Caffeine.newBuilder().weakKeys().build();

  Apps(Answers answers, AppUsageQuery query, Inventory inventory, Clock clock) {
    this.answers = answers;
    this.query = query;
    this.inventory = inventory;
    this.clock = clock;
  }

  /** Returns the apps, by interactions descending, then by name. */
  CompletionStage<Answer<List<App>>> list(PeriodParameters parameters) {
    FilterParameters filters = parameters.of(List.of());
    // Keeps the viewer's limits in effect if another thread starts the load.
    PropagatedContext request = PropagatedContext.getOrEmpty();
    return inventory
        .snapshot(parameters.fresh())
        .thenCompose(
            listed ->
                request
                    .propagate(() -> answers.show(query, filters, options(listed)))
                    .thenApply(usage -> join(listed, usage)));
  }

  private static AppUsageQuery.Options options(InventorySnapshot listed) {
    return new AppUsageQuery.Options(
        listed.known(),
        listed.apps().stream()
            .map(WorkspaceApp::owner)
            .filter(Objects::nonNull)
            .distinct()
            .sorted()
            .toList());
  }

  private Answer<List<App>> join(InventorySnapshot listed, Answer<AppUsage> usage) {
    ZoneId zone = ZoneId.of(usage.meta().timeZone());
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    Joined known = joined.getIfPresent(usage);
    if (known != null && known.listed().equals(listed) && known.today().equals(today)) {
      return known.answer();
    }
    // Rows contain sign-ins for every signal, so the caveat applies to every signal.
    String problem = listed.names().problem();
    Answer<List<App>> answer =
        new Answer<>(
            new AppRows(usage.data(), today, zone).of(listed.apps()),
            usage.meta().withCaveat(problem == null ? usage.data().missing() : problem));
    joined.put(usage, new Joined(listed, today, answer));
    return answer;
  }
}
