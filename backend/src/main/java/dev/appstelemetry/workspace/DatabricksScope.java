package dev.appstelemetry.workspace;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.appstelemetry.databricks.LastKnown;
import dev.appstelemetry.databricks.WarehouseStatus;
import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.loading.CacheSettings;
import dev.appstelemetry.scope.WorkspaceScope;
import dev.appstelemetry.scope.WorkspaceScope.Mode;
import dev.appstelemetry.scope.Workspaces;
import dev.appstelemetry.store.FromSource;
import dev.appstelemetry.store.Source;
import io.micronaut.context.annotation.Context;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The workspaces of a log in Databricks. The own id comes from the environment, else from the
 * workspace. It is requested only until it is known, if necessary by an earlier process.
 */
@Context
@FromSource(Source.DATABRICKS)
final class DatabricksScope implements Workspaces {

  private final ScopeSettings settings;
  private final Mode mode;
  private final WarehouseStatus warehouse;
  private final CacheSettings cache;
  private final Ticker ticker;

  private volatile @Nullable String own;
  private @Nullable Failure failure;
  private long failedAt;

  DatabricksScope(
      ScopeSettings settings,
      WarehouseStatus warehouse,
      Optional<LastKnown> lastKnown,
      CacheSettings cache,
      Ticker ticker) {
    this.settings = settings;
    // By default the other workspaces of the log do not count.
    this.mode = settings.mode(Mode.OWN);
    this.warehouse = warehouse;
    this.cache = cache;
    this.ticker = ticker;
    this.own =
        settings.workspaceId().isEmpty()
            ? lastKnown.flatMap(LastKnown::workspaceId).orElse(null)
            : settings.workspaceId();
  }

  @Override
  public WorkspaceScope scope() {
    String id = own;
    if (id == null) {
      id = requestId();
    }
    return scope(id);
  }

  @Override
  public Optional<WorkspaceScope> known() {
    String id = own;
    return mode == Mode.OWN && id == null ? Optional.empty() : Optional.of(scope(id));
  }

  private WorkspaceScope scope(@Nullable String id) {
    return switch (mode) {
      case OWN -> new WorkspaceScope(mode, List.of(Objects.requireNonNull(id)), id);
      case ALL -> new WorkspaceScope(mode, List.of(), id);
      case LIST -> new WorkspaceScope(mode, settings.ids(), id);
    };
  }

  /**
   * Synchronized, and retried only after a delay: a request to an unreachable workspace is slow.
   */
  private synchronized @Nullable String requestId() {
    if (own != null) {
      return own;
    }
    if (failure == null
        || Duration.ofNanos(ticker.read() - failedAt).compareTo(cache.retryAfter()) >= 0) {
      failure = null;
      try {
        own = warehouse.workspaceId().orElseThrow(DatabricksScope::unknown);
        return own;
      } catch (Failure e) {
        failure = e;
        failedAt = ticker.read();
      }
    }
    if (mode == Mode.OWN && failure != null) {
      throw failure;
    }
    return null;
  }

  private static Failure unknown() {
    return Failure.of(
        FailureCode.WORKSPACE_UNKNOWN,
        "The workspace does not report its id, and the log contains rows of other workspaces.",
        "Set DATABRICKS_WORKSPACE_ID to the number after 'o=' in the workspace's address, or set"
            + " TELEMETRY_WORKSPACES to the workspaces that count.",
        null);
  }
}
