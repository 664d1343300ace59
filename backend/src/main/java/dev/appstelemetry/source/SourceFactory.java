package dev.appstelemetry.source;

import dev.appstelemetry.databricks.client.DatabricksSettings;
import dev.appstelemetry.failure.SettingsProblem;
import dev.appstelemetry.ingest.EventSource;
import dev.appstelemetry.ingest.SourceSettings;
import dev.appstelemetry.platform.Platform;
import dev.appstelemetry.store.EventStore;
import dev.appstelemetry.store.Source;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import javax.sql.DataSource;

/** Chooses the source and opens its store. */
@Factory
public class SourceFactory {

  /** Returns the configured source, or the source that the other settings imply. */
  @Singleton
  public Source source(SourceSettings settings, DatabricksSettings databricks, Platform platform) {
    return switch (settings.kind()) {
      case SAMPLE -> Source.SAMPLE;
      case FILES -> Source.FILES;
      case DATABRICKS -> Source.DATABRICKS;
      case AUTO -> implied(settings, databricks, platform);
    };
  }

  private static Source implied(
      SourceSettings settings, DatabricksSettings databricks, Platform platform) {
    if (platform.databricksApp()) {
      return Source.DATABRICKS;
    }
    if (!settings.auditFiles().isEmpty() && databricks.namesWarehouse()) {
      throw new SettingsProblem(
          "There are two sources:",
          List.of(
              "TELEMETRY_AUDIT_FILES names files and DATABRICKS_WAREHOUSE_ID a warehouse: choose"
                  + " one with TELEMETRY_SOURCE=files or TELEMETRY_SOURCE=databricks."));
    }
    if (!settings.auditFiles().isEmpty()) {
      return Source.FILES;
    }
    return databricks.namesWarehouse() ? Source.DATABRICKS : Source.SAMPLE;
  }

  @Bean(preDestroy = "close")
  @Singleton
  EventStore store(EventSource source) {
    return source.open();
  }

  /**
   * Opens the store at startup, so that an embedded database is filled before the first request.
   */
  @Context
  @Named("default")
  DataSource dataSource(EventStore store) {
    return store.connections();
  }
}
