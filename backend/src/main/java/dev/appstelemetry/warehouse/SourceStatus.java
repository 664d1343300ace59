package dev.appstelemetry.warehouse;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.query.AuditTable;
import dev.appstelemetry.query.Source;
import dev.appstelemetry.warehouse.Grant.State;
import dev.appstelemetry.warehouse.Grants.Privilege;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of the source besides its rows: who we are there, where it is, how it is, and
 * what was granted. Nothing here wakes a warehouse, and nothing is a secret.
 */
@Singleton
public class SourceStatus {

  /**
   * A warehouse and its state.
   *
   * @param host the workspace's address, or null where the profile that knows it cannot be read
   */
  public record WarehouseState(
      String identity, @Nullable String host, String id, WarehouseCondition condition) {}

  private final Source source;
  private final AuditTable table;
  private final BeanProvider<Workspace> workspace;
  private final BeanProvider<WarehouseMonitor> monitor;
  private final BeanProvider<WarehouseDoctor> doctor;

  SourceStatus(
      Source source,
      AuditTable table,
      BeanProvider<Workspace> workspace,
      BeanProvider<WarehouseMonitor> monitor,
      BeanProvider<WarehouseDoctor> doctor) {
    this.source = source;
    this.table = table;
    this.workspace = workspace;
    this.monitor = monitor;
    this.doctor = doctor;
  }

  /** The table that is read. */
  public String table() {
    return table.name();
  }

  /** The warehouse, where there is one; never completes exceptionally. */
  public CompletableFuture<Optional<WarehouseState>> warehouse() {
    return switch (source) {
      case SAMPLE, FILES -> CompletableFuture.completedFuture(Optional.empty());
      case DATABRICKS -> monitor.get().condition().thenApply(this::state).thenApply(Optional::of);
    };
  }

  /** The same while its condition is not known. */
  public Optional<WarehouseState> warehouseUnseen() {
    return source == Source.DATABRICKS
        ? Optional.of(
            new WarehouseState(
                workspace.get().identity(),
                workspace.get().access().host(),
                workspace.get().access().warehouseId(),
                WarehouseCondition.UNKNOWN))
        : Optional.empty();
  }

  /**
   * Signs in, and says as whom and where.
   *
   * @throws Failure where the workspace does not accept us
   */
  public String signIn() {
    Workspace known = workspace.get();
    try {
      var unused = known.bearerToken();
    } catch (RuntimeException e) {
      throw doctor.get().diagnose(new SignInException(e)).failure();
    }
    return known.identity() + " at " + known.host();
  }

  /** How the warehouse is at this moment; waits for the workspace to say. */
  public WarehouseCondition conditionNow() {
    return monitor.get().conditionNow();
  }

  private WarehouseState state(WarehouseCondition condition) {
    Workspace known = workspace.get();
    return new WarehouseState(
        known.identity(), host(known), known.access().warehouseId(), condition);
  }

  private static @Nullable String host(Workspace workspace) {
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
   * What reading the table takes, and what trying to read it has shown of that; nothing where the
   * table is ours.
   *
   * @param tried whether it was tried
   * @param failure what came of it, or null where rows did
   */
  public List<Grant> grants(boolean tried, @Nullable Failure failure) {
    if (source != Source.DATABRICKS) {
      return List.of();
    }
    Workspace known = workspace.get();
    GrantEvidence evidence = new GrantEvidence(tried, failure);
    Grants needed = new Grants(table, known.access().identity());
    List<Grant> grants = new ArrayList<>();
    State use = evidence.stateOfWarehouse();
    grants.add(
        new Grant(
            "CAN USE on WAREHOUSE " + known.access().warehouseId(),
            use,
            null,
            use == State.missing
                ? "The warehouse's page, Permissions: give it to " + known.identity() + "."
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
