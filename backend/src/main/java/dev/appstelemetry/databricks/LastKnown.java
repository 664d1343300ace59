package dev.appstelemetry.databricks;

import dev.appstelemetry.databricks.client.WorkspaceAccess;
import dev.appstelemetry.databricks.extract.LastReport;
import dev.appstelemetry.ingest.Sync;
import dev.appstelemetry.naming.AppNames.ListedApp;
import dev.appstelemetry.naming.LastNames;
import dev.appstelemetry.store.embedded.StoreWriter;
import io.micronaut.json.JsonMapper;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** What the workspace reported to an earlier process, for as long as it reports nothing newer. */
public final class LastKnown implements LastNames {

  private final Optional<LastReport> report;

  private LastKnown(Optional<LastReport> report) {
    this.report = report;
  }

  static LastKnown in(StoreWriter writer, WorkspaceAccess access, JsonMapper json) {
    try {
      return new LastKnown(LastReport.read(json, access, writer.property(Sync.REPORT)));
    } catch (SQLException e) {
      throw new IllegalStateException("The store cannot be read", e);
    }
  }

  /** Returns the workspace's id, or empty if it is not known. */
  public Optional<String> workspaceId() {
    return report.map(LastReport::workspaceId);
  }

  @Override
  public Map<String, ListedApp> byId() {
    return report.map(LastReport::apps).orElse(Map.of());
  }
}
