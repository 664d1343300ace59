package dev.appstelemetry.warehouse;

import dev.appstelemetry.query.AuditTable;
import dev.appstelemetry.query.DeadlineSettings;
import dev.appstelemetry.query.Source;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.exceptions.DisabledBeanException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;

/** What there is where a warehouse is the source; made when it is first needed, and never else. */
@Factory
class WarehouseFactory {

  /** The server's own limit is a net under the product's, for a product that is no more. */
  private static final Duration NET = Duration.ofSeconds(15);

  private static final String VERSION =
      Objects.requireNonNullElse(
          WarehouseFactory.class.getPackage().getImplementationVersion(), "0.0.0");

  @Singleton
  Workspace workspace(Source source, DatabricksSettings settings) {
    if (source != Source.DATABRICKS) {
      throw new DisabledBeanException("The source is no workspace");
    }
    return new Workspace(WorkspaceAccess.of(settings), VERSION);
  }

  @Singleton
  WarehouseDriver driver(Workspace workspace, DeadlineSettings deadlines) {
    return new WarehouseDriver(
        workspace.access().warehouseId(), deadlines.statement().plus(NET), VERSION);
  }

  @Singleton
  Rehearsal rehearsal(WarehouseDriver driver) {
    return new Rehearsal(driver);
  }

  @Singleton
  @Bean(preDestroy = "close")
  WarehousePool pool(Workspace workspace, WarehouseDriver driver, WarehouseSettings settings) {
    return new WarehousePool(new WarehouseConnections(workspace, driver), settings);
  }

  @Singleton
  WarehouseWords words(Workspace workspace, AuditTable table) {
    WorkspaceAccess access = workspace.access();
    return new WarehouseWords(access, new Grants(table, access.identity()));
  }

  @Singleton
  @Bean(typed = WarehouseMonitor.class)
  WarehouseMonitor monitor(Workspace workspace, WarehouseWords words, WarehouseSettings settings) {
    return new WarehouseMonitor(workspace, words, settings);
  }

  @Singleton
  WarehouseDoctor doctor(WarehouseMonitor monitor, WarehouseWords words) {
    return new WarehouseDoctor(monitor, words);
  }

  @Singleton
  @Bean(typed = WarehouseGuard.class)
  WarehouseGuard guard(
      WarehousePool pool, Workspace workspace, WarehouseDoctor doctor, WarehouseSettings settings) {
    return new WarehouseGuard(pool, workspace, doctor, settings);
  }
}
