package dev.appstelemetry.attention;

import dev.appstelemetry.cache.Answer;
import dev.appstelemetry.cache.Answers;
import dev.appstelemetry.filter.EventSettings;
import dev.appstelemetry.filter.FilterParameters;
import dev.appstelemetry.filter.PeriodParameters;
import dev.appstelemetry.inventory.Inventory;
import dev.appstelemetry.inventory.InventorySnapshot;
import dev.appstelemetry.judgement.ErrorLimit;
import dev.appstelemetry.loading.Completed;
import dev.appstelemetry.query.NoOptions;
import io.micronaut.core.propagation.PropagatedContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Judges the apps by the inventory and the figures of the audit table. Both are cached. */
@Singleton
class Attention {

  private final Answers answers;
  private final AttentionQuery query;
  private final Inventory inventory;
  private final ErrorLimit limit;
  private final EventSettings events;
  private final Clock clock;

  Attention(
      Answers answers,
      AttentionQuery query,
      Inventory inventory,
      ErrorLimit limit,
      EventSettings events,
      Clock clock) {
    this.answers = answers;
    this.query = query;
    this.inventory = inventory;
    this.limit = limit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Returns the apps that need attention, those first that affect most people. The answer has a
   * caveat if the inventory is not known, without which no app is crashed or unused.
   */
  CompletionStage<Answer<List<Concern>>> list(PeriodParameters parameters) {
    FilterParameters filters = parameters.of(List.of());
    // Keeps the viewer's limits in effect if another thread starts the load.
    PropagatedContext request = PropagatedContext.getOrEmpty();
    return inventory
        .snapshot(parameters.fresh())
        .thenCompose(
            listed ->
                request
                    .propagate(() -> answers.show(query, filters))
                    .thenApply(figures -> judged(listed, figures)));
  }

  /**
   * Returns the same as {@link #list} if inventory and figures are available without waiting.
   *
   * @param parameters the filters of the page, of which only the period counts
   */
  Optional<Answer<List<Concern>>> cached(FilterParameters parameters) {
    return Completed.now(inventory.snapshot(false))
        .flatMap(
            listed ->
                answers
                    .cached(query, parameters.period(List.of()), NoOptions.NONE)
                    .map(figures -> judged(listed, figures)));
  }

  private Answer<List<Concern>> judged(InventorySnapshot listed, Answer<AttentionFigures> figures) {
    ZoneId zone = ZoneId.of(figures.meta().timeZone());
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    List<Concern> concerns =
        new Concerns(
                figures.data(), limit, today, zone, knownDays(figures.meta().logBegins(), today))
            .of(listed.apps());
    return new Answer<>(concerns, figures.meta().withCaveat(listed.names().problem()));
  }

  /** The number of days that the log covers, today included. */
  private long knownDays(@Nullable LocalDate logBegins, LocalDate today) {
    return logBegins == null
        ? events.historyDays()
        : Math.min(events.historyDays(), ChronoUnit.DAYS.between(logBegins, today) + 1);
  }
}
