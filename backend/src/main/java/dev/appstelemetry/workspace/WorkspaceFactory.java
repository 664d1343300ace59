package dev.appstelemetry.workspace;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.appstelemetry.query.Source;
import dev.appstelemetry.query.SqlFiles;
import dev.appstelemetry.warehouse.Workspace;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Factory;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;

/** Chooses where the list of apps comes from: where the audit rows come from. */
@Factory
class WorkspaceFactory {

  @Singleton
  AppsSource appsSource(
      Source source,
      InventorySettings settings,
      AppsReader reader,
      SqlFiles files,
      Ticker ticker,
      BeanProvider<JdbcOperations> jdbc,
      BeanProvider<Workspace> workspace) {
    return switch (source) {
      case SAMPLE -> new SampledApps(jdbc.get(), files, reader);
      case FILES -> new AppsFile(settings.file(), reader);
      case DATABRICKS -> new ListedApps(workspace.get(), reader, ticker);
    };
  }
}
