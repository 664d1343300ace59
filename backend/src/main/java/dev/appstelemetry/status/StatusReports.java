package dev.appstelemetry.status;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.query.Answer;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.query.QueryCache;
import dev.appstelemetry.query.Source;
import dev.appstelemetry.status.StatusReport.ActionPresence;
import dev.appstelemetry.status.StatusReport.Census;
import dev.appstelemetry.status.StatusReport.Freshness;
import dev.appstelemetry.status.StatusReport.ListOfApps;
import dev.appstelemetry.status.StatusReport.Trouble;
import dev.appstelemetry.warehouse.Grant;
import dev.appstelemetry.warehouse.SourceStatus;
import dev.appstelemetry.warehouse.SourceStatus.WarehouseState;
import dev.appstelemetry.workspace.Inventory;
import dev.appstelemetry.workspace.InventoryProblem;
import dev.appstelemetry.workspace.Snapshot;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Puts the report together from what is known within a few seconds. Whatever takes longer goes on,
 * and is there for who asks again; whatever fails is said.
 */
@Singleton
class StatusReports {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final Trouble NOT_YET =
      new Trouble(
          FailureCode.QUERY_TIMEOUT,
          "The audit table is still being looked at.",
          "Look again in a moment.");

  /**
   * What came of a query.
   *
   * @param answer null where there is none
   * @param trouble why there is none, or no newer one; null where nothing is wrong
   */
  private record Look<T>(@Nullable Answer<T> answer, @Nullable Trouble trouble) {}

  private final Source source;
  private final SourceStatus sourceStatus;
  private final Inventory inventory;
  private final QueryCache cache;
  private final ActionCensus census;
  private final TableFreshness freshness;
  private final Signals signals;
  private final Clock clock;

  StatusReports(
      Source source,
      SourceStatus sourceStatus,
      Inventory inventory,
      QueryCache cache,
      ActionCensus census,
      TableFreshness freshness,
      Signals signals,
      Clock clock) {
    this.source = source;
    this.sourceStatus = sourceStatus;
    this.inventory = inventory;
    this.cache = cache;
    this.census = census;
    this.freshness = freshness;
    this.signals = signals;
    this.clock = clock;
  }

  /**
   * The report.
   *
   * @param fresh whether what is older than a few seconds is to be found out anew
   * @return completes within a few seconds, and never exceptionally
   */
  CompletionStage<StatusReport> take(boolean fresh) {
    Instant now = clock.instant();
    CompletableFuture<Snapshot> listed = inventory.snapshot(fresh);
    CompletableFuture<Optional<WarehouseState>> warehouse =
        sourceStatus
            .warehouse()
            .completeOnTimeout(
                sourceStatus.warehouseUnseen(), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    CompletableFuture<Look<List<ActionPresence>>> actions =
        withinPatience(
            listed.thenCompose(
                list ->
                    cache.answer(
                        census,
                        ActionCensus.days(now),
                        new ActionCensus.Options(list.known()),
                        fresh)));
    CompletableFuture<Look<TableFreshness.Newest>> newest =
        withinPatience(cache.answer(freshness, TableFreshness.days(now), NoOptions.NONE, fresh));
    return CompletableFuture.allOf(listed, warehouse, actions, newest)
        .thenApply(
            all -> report(now, listed.join(), warehouse.join(), actions.join(), newest.join()));
  }

  private static <T> CompletableFuture<Look<T>> withinPatience(CompletionStage<Answer<T>> answer) {
    return answer
        .handle(StatusReports::look)
        .toCompletableFuture()
        .completeOnTimeout(new Look<>(null, NOT_YET), PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static <T> Look<T> look(@Nullable Answer<T> answer, @Nullable Throwable thrown) {
    if (answer == null) {
      Throwable cause = thrown == null || thrown.getCause() == null ? thrown : thrown.getCause();
      return new Look<>(null, trouble(cause));
    }
    return new Look<>(
        answer,
        answer.meta().stale()
            ? new Trouble(
                FailureCode.QUERY_FAILED, String.valueOf(answer.meta().staleReason()), null)
            : null);
  }

  private static Trouble trouble(@Nullable Throwable cause) {
    return cause instanceof Failure failure
        ? new Trouble(failure.code(), failure.detail(), failure.action())
        : new Trouble(
            FailureCode.INTERNAL_ERROR,
            "The server met a defect of its own.",
            "Look into the log.");
  }

  private StatusReport report(
      Instant now,
      Snapshot listed,
      Optional<WarehouseState> warehouse,
      Look<List<ActionPresence>> actions,
      Look<TableFreshness.Newest> newest) {
    Answer<List<ActionPresence>> counted = actions.answer();
    List<ActionPresence> found = counted == null ? List.of() : counted.data();
    return new StatusReport(
        Objects.requireNonNullElse(getClass().getPackage().getImplementationVersion(), "dev"),
        now,
        source,
        warehouse.map(WarehouseState::identity).orElse(null),
        warehouse.map(WarehouseState::host).orElse(null),
        sourceStatus.table(),
        warehouse
            .map(state -> new StatusReport.Warehouse(state.id(), state.condition()))
            .orElse(null),
        listOfApps(listed),
        counted == null ? List.of() : signals.in(found, listed.names().problem()),
        found,
        freshness(now, newest, counted),
        grants(listed),
        cache.kept(),
        new Census(
            counted == null ? null : counted.meta().asOf(), ActionCensus.DAYS, trouble(actions)));
  }

  private static ListOfApps listOfApps(Snapshot listed) {
    InventoryProblem problem = listed.problem();
    return new ListOfApps(
        listed.known() ? listed.apps().size() : null,
        listed.asOf(),
        problem == null ? null : problem.detail(),
        problem == null ? null : problem.action());
  }

  /** The census knows more of its own last failure than its old answer tells. */
  private @Nullable Trouble trouble(Look<?> look) {
    ActionCensus.Outcome last = census.last();
    return look.trouble() != null && look.answer() != null && last != null && last.failure() != null
        ? trouble(last.failure())
        : look.trouble();
  }

  private Freshness freshness(
      Instant now,
      Look<TableFreshness.Newest> newest,
      @Nullable Answer<List<ActionPresence>> counted) {
    Instant event = newest.answer() == null ? null : newest.answer().data().event();
    // A table whose last days are empty may have something about apps all the same.
    Instant latest = event == null && counted != null ? counted.meta().latestEvent() : event;
    return new Freshness(
        latest,
        latest == null ? null : Math.max(0, Duration.between(latest, now).toSeconds()),
        freshness.typicalDelay().map(Duration::toSeconds).orElse(null));
  }

  private List<Grant> grants(Snapshot listed) {
    if (source != Source.DATABRICKS) {
      return List.of();
    }
    ActionCensus.Outcome last = census.last();
    List<Grant> grants =
        new ArrayList<>(sourceStatus.grants(last != null, last == null ? null : last.failure()));
    grants.add(grantOfApps(listed.problem()));
    return grants;
  }

  private static Grant grantOfApps(@Nullable InventoryProblem problem) {
    String name = "CAN USE on the apps to be listed";
    if (problem == null) {
      return new Grant(
          name,
          Grant.State.present,
          null,
          "The list holds only the apps that the dashboard's identity may see: there may be more.");
    }
    return new Grant(
        name,
        problem.refused() ? Grant.State.missing : Grant.State.unknown,
        null,
        problem.action() == null ? problem.detail() : problem.detail() + " " + problem.action());
  }
}
