package dev.appstelemetry.status;

import dev.appstelemetry.cache.Answer;
import dev.appstelemetry.cache.QueryCache;
import dev.appstelemetry.databricks.WarehouseStatus;
import dev.appstelemetry.databricks.WarehouseStatus.WarehouseState;
import dev.appstelemetry.databricks.grants.Grant;
import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.ingest.StoreReports;
import dev.appstelemetry.ingest.files.FileSource;
import dev.appstelemetry.inventory.Inventory;
import dev.appstelemetry.inventory.InventoryProblem;
import dev.appstelemetry.inventory.InventorySnapshot;
import dev.appstelemetry.loading.DeadlineSettings;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.scope.WorkspaceScope;
import dev.appstelemetry.scope.Workspaces;
import dev.appstelemetry.sql.AuditTable;
import dev.appstelemetry.status.StatusReport.ActionPresence;
import dev.appstelemetry.status.StatusReport.Census;
import dev.appstelemetry.status.StatusReport.Freshness;
import dev.appstelemetry.status.StatusReport.InventoryReport;
import dev.appstelemetry.status.StatusReport.ProblemSummary;
import dev.appstelemetry.status.StatusReport.WorkspaceRows;
import dev.appstelemetry.status.StatusReport.WorkspacesThatCount;
import dev.appstelemetry.store.Source;
import dev.appstelemetry.workspace.LogWorkspaces;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Builds the status report from the values that are available within a few seconds. Slower loads
 * continue for the next request. Failures are part of the report.
 */
@Singleton
class StatusReports {

  private static final ProblemSummary NOT_YET =
      new ProblemSummary(
          FailureCode.QUERY_TIMEOUT,
          "The audit table is still being read.",
          "Try again in a moment.");

  /**
   * The outcome of a query.
   *
   * @param answer the answer, or null if there is none
   * @param problem why there is no answer or no newer one, or null if there is no problem
   */
  private record QueryOutcome<T>(@Nullable Answer<T> answer, @Nullable ProblemSummary problem) {}

  private final Source source;
  private final AuditTable table;
  private final @Nullable FileSource files;
  private final @Nullable WarehouseStatus warehouse;
  private final @Nullable StoreReports store;
  private final Inventory inventory;
  private final QueryCache cache;
  private final ActionCounts counts;
  private final Workspaces workspaces;
  private final LogWorkspaces logWorkspaces;
  private final TableFreshness freshness;
  private final Signals signals;
  private final Clock clock;
  private final Duration maxWait;

  StatusReports(
      Source source,
      @Named(AuditTable.OF_SOURCE) AuditTable table,
      @Nullable FileSource files,
      @Nullable WarehouseStatus warehouse,
      @Nullable StoreReports store,
      Inventory inventory,
      QueryCache cache,
      ActionCounts counts,
      Workspaces workspaces,
      LogWorkspaces logWorkspaces,
      TableFreshness freshness,
      Signals signals,
      Clock clock,
      DeadlineSettings deadlines) {
    this.source = source;
    this.table = table;
    this.files = files;
    this.warehouse = warehouse;
    this.store = store;
    this.inventory = inventory;
    this.cache = cache;
    this.counts = counts;
    this.workspaces = workspaces;
    this.logWorkspaces = logWorkspaces;
    this.freshness = freshness;
    this.signals = signals;
    this.clock = clock;
    this.maxWait = deadlines.report();
  }

  /**
   * Loads the report.
   *
   * @param fresh whether to reload values that are older than a few seconds
   * @return the report; completes within a few seconds, and never exceptionally
   */
  CompletionStage<StatusReport> load(boolean fresh) {
    Instant now = clock.instant();
    CompletableFuture<InventorySnapshot> listed = inventory.snapshot(fresh);
    CompletableFuture<Optional<WarehouseState>> state = warehouseState();
    CompletableFuture<QueryOutcome<List<ActionPresence>>> actions =
        withinMaxWait(
            listed.thenCompose(
                list ->
                    cache.answer(
                        counts,
                        ActionCounts.days(now),
                        new ActionCounts.Options(list.known()),
                        fresh)));
    CompletableFuture<QueryOutcome<TableFreshness.Newest>> newest =
        withinMaxWait(cache.answer(freshness, TableFreshness.days(now), NoOptions.NONE, fresh));
    CompletableFuture<QueryOutcome<List<LogWorkspaces.Row>>> inLog =
        withinMaxWait(cache.answer(logWorkspaces, LogWorkspaces.days(now), NoOptions.NONE, fresh));
    return CompletableFuture.allOf(listed, state, actions, newest, inLog)
        .thenApply(
            all ->
                report(
                    now, listed.join(), state.join(), actions.join(), newest.join(), inLog.join()));
  }

  private CompletableFuture<Optional<WarehouseState>> warehouseState() {
    return warehouse == null
        ? CompletableFuture.completedFuture(Optional.empty())
        : warehouse
            .state()
            .completeOnTimeout(warehouse.unknownState(), maxWait.toMillis(), TimeUnit.MILLISECONDS)
            .thenApply(Optional::of);
  }

  private <T> CompletableFuture<QueryOutcome<T>> withinMaxWait(CompletionStage<Answer<T>> answer) {
    return answer
        .handle(StatusReports::outcome)
        .toCompletableFuture()
        .completeOnTimeout(
            new QueryOutcome<>(null, NOT_YET), maxWait.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static <T> QueryOutcome<T> outcome(
      @Nullable Answer<T> answer, @Nullable Throwable thrown) {
    if (answer == null) {
      Throwable cause = thrown == null || thrown.getCause() == null ? thrown : thrown.getCause();
      return new QueryOutcome<>(null, problem(cause));
    }
    return new QueryOutcome<>(
        answer,
        answer.meta().stale()
            ? new ProblemSummary(
                FailureCode.QUERY_FAILED, String.valueOf(answer.meta().staleReason()), null)
            : null);
  }

  private static ProblemSummary problem(@Nullable Throwable cause) {
    return cause instanceof Failure failure
        ? new ProblemSummary(failure.code(), failure.detail(), failure.action())
        : new ProblemSummary(
            FailureCode.INTERNAL_ERROR, "Internal error.", "See the log for the cause.");
  }

  private StatusReport report(
      Instant now,
      InventorySnapshot listed,
      Optional<WarehouseState> state,
      QueryOutcome<List<ActionPresence>> actions,
      QueryOutcome<TableFreshness.Newest> newest,
      QueryOutcome<List<LogWorkspaces.Row>> inLog) {
    Answer<List<ActionPresence>> counted = actions.answer();
    List<ActionPresence> found = counted == null ? List.of() : counted.data();
    return new StatusReport(
        Objects.requireNonNullElse(getClass().getPackage().getImplementationVersion(), "dev"),
        now,
        source,
        state.map(WarehouseState::identity).orElse(null),
        state.map(WarehouseState::host).orElse(null),
        table.name(),
        state.map(known -> new StatusReport.Warehouse(known.id(), known.condition())).orElse(null),
        files == null ? null : files.report().orElse(null),
        store == null ? null : store.report(),
        inventoryReport(listed),
        workspacesThatCount(inLog, actions),
        counted == null ? List.of() : signals.in(found, listed.names().problem()),
        found,
        freshness(now, newest, counted),
        grants(listed),
        cache.statistics(),
        new Census(
            counted == null ? null : counted.meta().asOf(), ActionCounts.DAYS, problem(actions)));
  }

  private static InventoryReport inventoryReport(InventorySnapshot listed) {
    InventoryProblem problem = listed.problem();
    return new InventoryReport(
        listed.known() ? listed.apps().size() : null,
        listed.asOf(),
        problem == null ? null : problem.detail(),
        problem == null ? null : problem.action());
  }

  private WorkspacesThatCount workspacesThatCount(
      QueryOutcome<List<LogWorkspaces.Row>> inLog, QueryOutcome<?> actions) {
    WorkspaceScope scope = workspaces.known().orElse(null);
    Map<String, Long> events = new TreeMap<>();
    if (inLog.answer() != null) {
      inLog.answer().data().forEach(row -> events.put(row.workspace(), row.events()));
    }
    if (scope == null) {
      return new WorkspacesThatCount(
          WorkspaceScope.Mode.OWN,
          null,
          List.of(),
          rows(events.keySet(), events),
          problem(actions));
    }
    Set<String> counted = new TreeSet<>(scope.ids());
    Set<String> others = new TreeSet<>(events.keySet());
    if (scope.all()) {
      counted.addAll(others);
    }
    others.removeAll(counted);
    return new WorkspacesThatCount(
        scope.mode(), scope.own(), rows(counted, events), rows(others, events), null);
  }

  private static List<WorkspaceRows> rows(Set<String> ids, Map<String, Long> events) {
    return ids.stream()
        .map(id -> new WorkspaceRows(id, events.isEmpty() ? null : events.getOrDefault(id, 0L)))
        .toList();
  }

  /** Returns the last failure of the counts, which is more specific than the stale reason. */
  private @Nullable ProblemSummary problem(QueryOutcome<?> outcome) {
    ActionCounts.Outcome last = counts.last();
    return outcome.problem() != null
            && outcome.answer() != null
            && last != null
            && last.failure() != null
        ? problem(last.failure())
        : outcome.problem();
  }

  private Freshness freshness(
      Instant now,
      QueryOutcome<TableFreshness.Newest> newest,
      @Nullable Answer<List<ActionPresence>> counted) {
    Instant event = newest.answer() == null ? null : newest.answer().data().event();
    // The newest row about apps can be older than the days that the freshness query reads.
    Instant latest = event == null && counted != null ? counted.meta().latestEvent() : event;
    return new Freshness(
        latest,
        latest == null ? null : Math.max(0, Duration.between(latest, now).toSeconds()),
        freshness.typicalDelay().map(Duration::toSeconds).orElse(null));
  }

  private List<Grant> grants(InventorySnapshot listed) {
    if (warehouse == null) {
      return List.of();
    }
    ActionCounts.Outcome last = counts.last();
    List<Grant> grants =
        new ArrayList<>(warehouse.grants(last != null, last == null ? null : last.failure()));
    grants.add(grantOfApps(listed.problem()));
    return grants;
  }

  private static Grant grantOfApps(@Nullable InventoryProblem problem) {
    String name = "CAN USE on the apps of the inventory";
    if (problem == null) {
      return new Grant(
          name,
          Grant.State.present,
          null,
          "The inventory contains only the apps that the dashboard's identity may see. There may"
              + " be more.");
    }
    return new Grant(
        name,
        problem.refused() ? Grant.State.missing : Grant.State.unknown,
        null,
        problem.action() == null ? problem.detail() : problem.detail() + " " + problem.action());
  }
}
