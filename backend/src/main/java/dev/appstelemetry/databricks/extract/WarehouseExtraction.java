package dev.appstelemetry.databricks.extract;

import dev.appstelemetry.databricks.client.Workspace;
import dev.appstelemetry.filter.EventSettings;
import dev.appstelemetry.ingest.Extraction;
import dev.appstelemetry.naming.AppNames;
import dev.appstelemetry.scope.WorkspaceScope;
import dev.appstelemetry.scope.Workspaces;
import dev.appstelemetry.sql.AuditTable;
import dev.appstelemetry.sql.QueryCatalog;
import dev.appstelemetry.sql.SqlFiles;
import dev.appstelemetry.store.ExecutionPolicy;
import dev.appstelemetry.store.QueryParameters;
import dev.appstelemetry.store.Slice;
import dev.appstelemetry.store.StatementRunner;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads slices of the audit table with {@code extract/slice.sql}. */
public final class WarehouseExtraction implements Extraction {

  private final Workspace workspace;
  private final Workspaces workspaces;
  private final AuditTable table;
  private final String eventsTable;
  private final StatementRunner statements;
  private final JsonMapper json;
  private final String text;

  /**
   * Creates an extraction.
   *
   * @param eventsTable the table of rows about apps that a job keeps; empty if there is none
   * @param statements runs statements on the warehouse
   */
  public WarehouseExtraction(
      SqlFiles files,
      Workspace workspace,
      Workspaces workspaces,
      AuditTable table,
      String eventsTable,
      StatementRunner statements,
      JsonMapper json) {
    this.workspace = workspace;
    this.workspaces = workspaces;
    this.table = table;
    this.statements = statements;
    this.json = json;
    this.eventsTable = eventsTable;
    this.text = text(new QueryCatalog(files, table), eventsTable);
  }

  private static String text(QueryCatalog catalog, String eventsTable) {
    Map<String, String> kept =
        eventsTable.isEmpty() ? Map.of() : Map.of("scanned_rows", "extract/kept_events.sql");
    return catalog.statement("extract/slice.sql", kept).replace("{{events_table}}", eventsTable);
  }

  @Override
  public long read(Slice slice, ExecutionPolicy.RowReader<Long> reader) {
    QueryParameters parameters =
        QueryParameters.ofSpan(slice.start(), slice.end())
            .with(workspaces.scope(), List.of())
            .with("inventory", inventory(slice))
            .with("only_sign_ins", slice.onlySignIns());
    return statements.read("copy", text, parameters, reader);
  }

  /** Only the ids are read. */
  private String inventory(Slice slice) {
    Map<String, String> ids =
        slice.clients().stream().collect(Collectors.toMap(Function.identity(), id -> "{}"));
    try {
      return json.writeValueAsString(ids);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String report(AppNames.Names names) {
    return LastReport.of(workspace.access(), workspaces.scope().own(), names.byId()).toText(json);
  }

  @Override
  public String origin() {
    WorkspaceScope scope = workspaces.scope();
    return String.join(
        " ",
        workspace.access().host(),
        table.name(),
        eventsTable,
        scope.mode().name(),
        String.join(",", scope.ids()),
        String.join(",", EventSettings.SIGN_IN_ACTIONS));
  }
}
