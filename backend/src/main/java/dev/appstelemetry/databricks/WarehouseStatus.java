package dev.appstelemetry.databricks;

import dev.appstelemetry.databricks.client.SignInException;
import dev.appstelemetry.databricks.client.Workspace;
import dev.appstelemetry.databricks.faults.FaultClassifier;
import dev.appstelemetry.databricks.faults.WarehouseCondition;
import dev.appstelemetry.databricks.faults.WarehouseMonitor;
import dev.appstelemetry.databricks.grants.Grant;
import dev.appstelemetry.databricks.grants.Grant.State;
import dev.appstelemetry.databricks.grants.GrantEvidence;
import dev.appstelemetry.databricks.grants.Grants;
import dev.appstelemetry.databricks.grants.Grants.Privilege;
import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.sql.AuditTable;
import dev.appstelemetry.store.FromSource;
import dev.appstelemetry.store.Source;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Describes the warehouse: identity, address, state and grants. It never starts the warehouse and
 * returns no secrets.
 */
@Singleton
@FromSource(Source.DATABRICKS)
public class WarehouseStatus {

  /**
   * A warehouse and its state.
   *
   * @param host the workspace's address, or null if the profile that names it cannot be read
   */
  public record WarehouseState(
      String identity, @Nullable String host, String id, WarehouseCondition condition) {}

  private final AuditTable table;
  private final Workspace workspace;
  private final WarehouseMonitor monitor;
  private final FaultClassifier classifier;

  WarehouseStatus(
      @Named(AuditTable.OF_SOURCE) AuditTable table,
      Workspace workspace,
      WarehouseMonitor monitor,
      FaultClassifier classifier) {
    this.table = table;
    this.workspace = workspace;
    this.monitor = monitor;
    this.classifier = classifier;
  }

  /** Returns the current state; never completes exceptionally. */
  public CompletableFuture<WarehouseState> state() {
    return monitor.condition().thenApply(condition -> state(host(), condition));
  }

  /** Returns the settings' part of the state, with an unknown condition, without a request. */
  public WarehouseState unknownState() {
    return state(workspace.access().host(), WarehouseCondition.UNKNOWN);
  }

  /**
   * Signs in and returns the identity and the host.
   *
   * @throws Failure if the workspace refuses the credentials
   */
  public String signIn() {
    try {
      var unused = workspace.bearerToken();
    } catch (RuntimeException e) {
      throw classifier.classify(new SignInException(e)).failure();
    }
    return workspace.identity() + " at " + workspace.host();
  }

  /**
   * Requests the workspace's id, in the form of the log.
   *
   * @return empty if the workspace does not report an id
   * @throws Failure if the workspace refuses the credentials or does not answer
   */
  public Optional<String> workspaceId() {
    try {
      return workspace.workspaceId();
    } catch (RuntimeException | IOException e) {
      throw classifier.classify(new SignInException(e)).failure();
    }
  }

  /** Requests the state of the warehouse from the workspace and waits for it. */
  public WarehouseCondition conditionNow() {
    return monitor.conditionNow();
  }

  private WarehouseState state(@Nullable String host, WarehouseCondition condition) {
    return new WarehouseState(
        workspace.identity(), host, workspace.access().warehouseId(), condition);
  }

  private @Nullable String host() {
    if (!workspace.access().host().isEmpty()) {
      return workspace.access().host();
    }
    try {
      return workspace.host();
    } catch (RuntimeException e) {
      return null;
    }
  }

  /**
   * Returns the grants required to read the table.
   *
   * @param tried whether the table was read
   * @param failure why the last read failed, or null if it returned rows
   */
  public List<Grant> grants(boolean tried, @Nullable Failure failure) {
    GrantEvidence evidence = new GrantEvidence(tried, failure);
    Grants needed = new Grants(table, workspace.access().identity());
    List<Grant> grants = new ArrayList<>();
    State use = evidence.stateOfWarehouse();
    grants.add(
        new Grant(
            "CAN USE on WAREHOUSE " + workspace.access().warehouseId(),
            use,
            null,
            use == State.missing
                ? "On the warehouse's page, under Permissions, grant it to "
                    + workspace.identity()
                    + "."
                : evidence.why()));
    for (Privilege privilege : needed.privileges()) {
      grants.add(
          new Grant(
              privilege.toString(),
              evidence.stateOf(privilege),
              needed.statement(privilege),
              evidence.why()));
    }
    return grants;
  }
}
