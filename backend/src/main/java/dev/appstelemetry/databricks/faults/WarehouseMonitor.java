package dev.appstelemetry.databricks.faults;

import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.service.sql.State;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.appstelemetry.databricks.client.Workspace;
import dev.appstelemetry.databricks.jdbc.WarehouseSettings;
import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureLog;
import dev.appstelemetry.loading.StartupWatch;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Reads the state of the warehouse from the workspace's API, which does not start the warehouse.
 * The state is cached for a short time and is read only on request.
 */
public final class WarehouseMonitor implements StartupWatch {

  private final Workspace workspace;
  private final WarehouseFailures failures;
  private final FailureLog log;
  private final AsyncLoadingCache<String, WarehouseCondition> conditions;

  public WarehouseMonitor(
      Workspace workspace, WarehouseFailures failures, WarehouseSettings settings, FailureLog log) {
    this.workspace = workspace;
    this.failures = failures;
    this.log = log;
    conditions =
        Caffeine.newBuilder()
            .expireAfterWrite(settings.stateFor())
            .executor(WarehouseMonitor::inBackground)
            .buildAsync(this::requestCondition);
  }

  /** Uses no pool, because requests are rare and never concurrent. */
  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "warehouse-monitor");
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns the state, cached for a short time. Never completes exceptionally. */
  public CompletableFuture<WarehouseCondition> condition() {
    try {
      return conditions.get(workspace.access().warehouseId());
    } catch (Throwable e) {
      log.log("the state of the warehouse", failures.stateUnknown(e));
      return CompletableFuture.completedFuture(WarehouseCondition.UNKNOWN);
    }
  }

  /** Requests the current state and waits for it. */
  public WarehouseCondition conditionNow() {
    conditions.synchronous().invalidateAll();
    return condition().join();
  }

  @Override
  public CompletionStage<Optional<Failure>> startupProblem() {
    return condition()
        .thenApply(
            condition ->
                switch (condition) {
                  // The caller's query starts a stopped warehouse; one that cannot start fails the
                  // query.
                  case STARTING, STOPPED -> Optional.of(failures.starting());
                  case RUNNING, MISSING, UNKNOWN -> Optional.empty();
                });
  }

  private WarehouseCondition requestCondition(String warehouseId) {
    try {
      State state = workspace.call(client -> client.warehouses().get(warehouseId)).getState();
      return state == null
          ? WarehouseCondition.UNKNOWN
          : switch (state) {
            case RUNNING -> WarehouseCondition.RUNNING;
            case STARTING -> WarehouseCondition.STARTING;
            case STOPPED, STOPPING -> WarehouseCondition.STOPPED;
            case DELETED, DELETING -> WarehouseCondition.MISSING;
          };
    } catch (NotFound e) {
      return WarehouseCondition.MISSING;
    } catch (Throwable e) {
      // Callers must get a state whatever fails.
      log.log("the state of the warehouse", failures.stateUnknown(e));
      return WarehouseCondition.UNKNOWN;
    }
  }
}
