package dev.appstelemetry.databricks;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.appstelemetry.databricks.client.Workspace;
import dev.appstelemetry.databricks.extract.WarehouseExtraction;
import dev.appstelemetry.failure.FailureLog;
import dev.appstelemetry.filter.EventSettings;
import dev.appstelemetry.ingest.StoreReports;
import dev.appstelemetry.ingest.Sync;
import dev.appstelemetry.loading.CacheSettings;
import dev.appstelemetry.naming.AppNames;
import dev.appstelemetry.platform.Platform;
import dev.appstelemetry.scope.Workspaces;
import dev.appstelemetry.sql.AuditTable;
import dev.appstelemetry.sql.SqlFiles;
import dev.appstelemetry.store.FromSource;
import dev.appstelemetry.store.Generations;
import dev.appstelemetry.store.Source;
import dev.appstelemetry.store.StatementRunner;
import dev.appstelemetry.store.StoreSettings;
import dev.appstelemetry.store.embedded.StoreWriter;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Creates the beans of a copy of a workspace's rows. */
@Factory
@FromSource(Source.DATABRICKS)
@Requires(property = "telemetry.store.kind", notEquals = "none")
class CopyFactory {

  @Bean(preDestroy = "close")
  @Singleton
  StoreWriter writer(SqlFiles files, StoreSettings settings, Platform platform) {
    return StoreWriter.open(
        files,
        settings.file(platform.databricksApp(), "events.duckdb"),
        settings.memoryLimit(),
        settings.idsFor());
  }

  /** Returns the workspace's last report. It is read before the sync uses the writer. */
  @Singleton
  LastKnown lastKnown(StoreWriter writer, Workspace workspace, JsonMapper json) {
    return LastKnown.in(writer, workspace.access(), json);
  }

  /** Returns the runner of statements on the warehouse. */
  @Singleton
  @Named(AuditTable.OF_SOURCE)
  StatementRunner warehouseStatements(
      StatementRunner queries, Warehouse warehouse, StoreSettings settings) {
    return queries.over(warehouse, settings.statement());
  }

  @Singleton
  StoreReports reports(
      SqlFiles files,
      Sync sync,
      StoreWriter writer,
      StatementRunner queries,
      StoreSettings settings,
      EventSettings events,
      Clock clock) {
    return new StoreReports(files, sync, writer, queries, settings, events.historyDays(), clock);
  }

  @Bean(
      preDestroy = "close",
      typed = {Sync.class, Generations.class})
  @Singleton
  Sync sync(
      SqlFiles files,
      StoreWriter writer,
      Workspace workspace,
      Workspaces workspaces,
      @Named(AuditTable.OF_SOURCE) AuditTable table,
      @Named(AuditTable.OF_SOURCE) StatementRunner statements,
      JsonMapper json,
      AppNames apps,
      StoreSettings settings,
      EventSettings events,
      CacheSettings cache,
      Clock clock,
      Ticker ticker,
      FailureLog failures) {
    return new Sync(
        writer,
        new WarehouseExtraction(
            files, workspace, workspaces, table, settings.eventsTable(), statements, json),
        apps,
        settings,
        events.historyDays(),
        cache.retryAfter(),
        clock,
        ticker,
        failures);
  }
}
