package dev.appstelemetry.workspace;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.inventory.Inventory;
import dev.appstelemetry.scope.WorkspaceScope;
import dev.appstelemetry.scope.WorkspaceScope.Mode;
import dev.appstelemetry.scope.Workspaces;
import dev.appstelemetry.sql.SqlFiles;
import dev.appstelemetry.store.EventStore;
import dev.appstelemetry.store.ExecutionPolicy;
import dev.appstelemetry.store.FromSource;
import dev.appstelemetry.store.Generations;
import dev.appstelemetry.store.Source;
import io.micronaut.context.annotation.Context;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The workspaces of the embedded database. The own workspace is the configured one, else the one of
 * the inventory, else the only one in the rows.
 */
@Context
@FromSource({Source.SAMPLE, Source.FILES})
final class EmbeddedScope implements Workspaces {

  private final ScopeSettings settings;
  private final Mode mode;
  private final Inventory inventory;
  private final JdbcOperations jdbc;
  private final ExecutionPolicy policy;
  private final SqlFiles files;
  private final Generations generations;
  private volatile @Nullable InRows inRows;

  /** The workspaces of the rows of a generation. */
  private record InRows(long generation, List<String> ids) {}

  EmbeddedScope(
      ScopeSettings settings,
      Inventory inventory,
      JdbcOperations jdbc,
      EventStore store,
      SqlFiles files,
      Generations generations) {
    this.settings = settings;
    // By default all rows that were exported to the files count.
    this.mode = settings.mode(Mode.ALL);
    this.inventory = inventory;
    this.jdbc = jdbc;
    this.policy = store.policy();
    this.files = files;
    this.generations = generations;
  }

  @Override
  public WorkspaceScope scope() {
    String own = own();
    return switch (mode) {
      case OWN -> {
        if (own == null) {
          throw Failure.of(
              FailureCode.WORKSPACE_UNKNOWN,
              "The audit files contain several workspaces, and the own one is not known.",
              "Set DATABRICKS_WORKSPACE_ID to its id, or TELEMETRY_WORKSPACES to the workspaces"
                  + " that count.",
              null);
        }
        yield new WorkspaceScope(mode, List.of(own), own);
      }
      case ALL -> new WorkspaceScope(mode, inRows(), own);
      case LIST -> new WorkspaceScope(mode, settings.ids(), own);
    };
  }

  @Override
  public Optional<WorkspaceScope> known() {
    try {
      return Optional.of(scope());
    } catch (Failure e) {
      return Optional.empty();
    }
  }

  private @Nullable String own() {
    if (!settings.workspaceId().isEmpty()) {
      return settings.workspaceId();
    }
    List<String> ids = inRows();
    // Rows without a workspace id may belong to the own workspace.
    String only = ids.size() == 1 ? ids.get(0) : null;
    return "".equals(only)
        ? null
        : OwnWorkspace.in(inventory.snapshot(false).join().apps()).orElse(only);
  }

  private List<String> inRows() {
    long generation = generations.current().number();
    InRows known = inRows;
    if (known == null || known.generation() != generation) {
      known = new InRows(generation, policy.run(() -> jdbc.execute(this::read)));
      inRows = known;
    }
    return known.ids();
  }

  private List<String> read(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement(files.read("duckdb/workspaces.sql"));
        ResultSet rows = statement.executeQuery()) {
      List<String> ids = new ArrayList<>();
      while (rows.next()) {
        ids.add(rows.getString("workspace"));
      }
      return List.copyOf(ids);
    }
  }
}
