package dev.appstelemetry.warehouse;

import com.zaxxer.hikari.HikariDataSource;
import dev.appstelemetry.query.AuditTable;
import dev.appstelemetry.query.Source;
import dev.appstelemetry.query.SourceGuard;
import dev.appstelemetry.query.SourceWatch;
import dev.appstelemetry.query.SqlFiles;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;

/** Chooses the source, and opens it. */
@Factory
class SourceFactory {

  @Singleton
  Source source(SourceSettings settings, DatabricksSettings databricks) {
    return switch (settings.kind()) {
      case SAMPLE -> Source.SAMPLE;
      case FILES -> Source.FILES;
      case DATABRICKS -> Source.DATABRICKS;
      case AUTO -> obvious(settings, databricks);
    };
  }

  private static Source obvious(SourceSettings settings, DatabricksSettings databricks) {
    if (databricks.insideApp()) {
      return Source.DATABRICKS;
    }
    if (!settings.auditFiles().isEmpty() && databricks.namesWarehouse()) {
      throw new SettingsProblem(
          "There are two sources:",
          List.of(
              "TELEMETRY_AUDIT_FILES names files and DATABRICKS_WAREHOUSE_ID a warehouse: say which"
                  + " with TELEMETRY_SOURCE=files or TELEMETRY_SOURCE=databricks."));
    }
    if (!settings.auditFiles().isEmpty()) {
      return Source.FILES;
    }
    return databricks.namesWarehouse() ? Source.DATABRICKS : Source.SAMPLE;
  }

  @Singleton
  AuditTable auditTable(Source source, SourceSettings settings) {
    return new AuditTable(
        source == Source.DATABRICKS ? settings.auditTable() : EmbeddedDatabase.AUDIT_TABLE);
  }

  /**
   * The source's connections. A bean beside the data source's: that one is wrapped by Micronaut
   * Data, and what is wrapped cannot be closed.
   *
   * @param connections open until the server ends
   */
  record OpenSource(HikariDataSource connections) implements AutoCloseable {
    @Override
    public void close() {
      connections.close();
    }
  }

  @Bean(preDestroy = "close")
  @Singleton
  OpenSource openSource(
      Source source,
      SourceSettings settings,
      SqlFiles files,
      Clock clock,
      BeanProvider<WarehousePool> warehouse) {
    EmbeddedDatabase embedded = new EmbeddedDatabase(files);
    return new OpenSource(
        switch (source) {
          case SAMPLE -> embedded.withSample(settings.sampleSeed(), clock.instant());
          case FILES -> embedded.withFiles(settings.auditFiles());
          case DATABRICKS -> warehouse.get().dataSource();
        });
  }

  /** Opened at start: an embedded database is filled before the first viewer comes. */
  @Context
  @Named("default")
  DataSource dataSource(OpenSource open) {
    return open.connections();
  }

  @Singleton
  SourceWatch watch(Source source, BeanProvider<WarehouseMonitor> monitor) {
    return switch (source) {
      case SAMPLE, FILES -> () -> CompletableFuture.completedFuture(Optional.empty());
      case DATABRICKS -> monitor.get();
    };
  }

  @Singleton
  SourceGuard guard(Source source, BeanProvider<WarehouseGuard> warehouse) {
    return switch (source) {
      case SAMPLE, FILES -> new EmbeddedGuard();
      case DATABRICKS -> warehouse.get();
    };
  }
}
