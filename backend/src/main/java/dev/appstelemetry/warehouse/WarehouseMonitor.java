package dev.appstelemetry.warehouse;

import com.databricks.sdk.core.error.platform.NotFound;
import com.databricks.sdk.service.sql.State;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.query.SourceWatch;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Knows how the warehouse is, from the workspace's API, which wakes nothing. However many want to
 * know, the workspace is asked once in a while, and only while somebody wants to know.
 */
final class WarehouseMonitor implements SourceWatch {

  private static final Logger LOG = LoggerFactory.getLogger(WarehouseMonitor.class);

  private final Workspace workspace;
  private final WarehouseWords words;
  private final AsyncLoadingCache<String, WarehouseCondition> conditions;

  WarehouseMonitor(Workspace workspace, WarehouseWords words, WarehouseSettings settings) {
    this.workspace = workspace;
    this.words = words;
    conditions =
        Caffeine.newBuilder()
            .expireAfterWrite(settings.stateFor())
            .executor(WarehouseMonitor::inBackground)
            .buildAsync(this::ask);
  }

  /** Seldom, and never many at once: not worth a pool. */
  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "warehouse-monitor");
    thread.setDaemon(true);
    thread.start();
  }

  /** How it is, or was a moment ago. */
  CompletableFuture<WarehouseCondition> condition() {
    return conditions.get(workspace.access().warehouseId());
  }

  /** How it is at this moment; waits for the workspace to say. */
  WarehouseCondition conditionNow() {
    conditions.synchronous().invalidateAll();
    return condition().join();
  }

  @Override
  public CompletionStage<Optional<Failure>> whyNotYet() {
    return condition()
        .thenApply(
            condition ->
                switch (condition) {
                  // Whoever waits has woken it: what is for good has failed at once.
                  case STARTING, STOPPED -> Optional.of(words.starting());
                  case RUNNING, MISSING, UNKNOWN -> Optional.empty();
                });
  }

  private WarehouseCondition ask(String warehouseId) {
    try {
      State state = workspace.client().warehouses().get(warehouseId).getState();
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
    } catch (RuntimeException e) {
      LOG.warn("The workspace does not say how the warehouse is: {}", e.getMessage());
      return WarehouseCondition.UNKNOWN;
    }
  }
}
