package dev.appstelemetry.databricks;

import dev.appstelemetry.databricks.client.DatabricksSettings;
import dev.appstelemetry.databricks.client.Workspace;
import dev.appstelemetry.databricks.client.WorkspaceAccess;
import dev.appstelemetry.databricks.faults.FaultClassifier;
import dev.appstelemetry.databricks.faults.WarehouseExecutionPolicy;
import dev.appstelemetry.databricks.faults.WarehouseFailures;
import dev.appstelemetry.databricks.faults.WarehouseMonitor;
import dev.appstelemetry.databricks.grants.Grants;
import dev.appstelemetry.databricks.jdbc.WarehouseConnections;
import dev.appstelemetry.databricks.jdbc.WarehouseDriver;
import dev.appstelemetry.databricks.jdbc.WarehousePool;
import dev.appstelemetry.databricks.jdbc.WarehouseSettings;
import dev.appstelemetry.failure.FailureLog;
import dev.appstelemetry.ingest.SourceSettings;
import dev.appstelemetry.loading.DeadlineSettings;
import dev.appstelemetry.loading.LoadingFactory;
import dev.appstelemetry.loading.StartupWatch;
import dev.appstelemetry.sql.AuditTable;
import dev.appstelemetry.store.FromSource;
import dev.appstelemetry.store.Source;
import dev.appstelemetry.store.StoreSettings;
import dev.appstelemetry.store.embedded.EmbeddedStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ScheduledExecutorService;

/** Creates the beans of a warehouse on first use. */
@Factory
@FromSource(Source.DATABRICKS)
class WarehouseFactory {

  /** Server-side timeout, 15 s above ours. It matters only if this process dies mid-statement. */
  private static final Duration SERVER_TIMEOUT_MARGIN = Duration.ofSeconds(15);

  private static final String VERSION =
      Objects.requireNonNullElse(
          WarehouseFactory.class.getPackage().getImplementationVersion(), "0.0.0");

  @Singleton
  Workspace workspace(DatabricksSettings settings) {
    return new Workspace(WorkspaceAccess.of(settings), VERSION);
  }

  /** Returns the table that queries read. */
  @Primary
  @Singleton
  AuditTable auditTable(@Named(AuditTable.OF_SOURCE) AuditTable source, StoreSettings store) {
    return store.direct() ? source : new AuditTable(EmbeddedStore.AUDIT_TABLE, true);
  }

  @Singleton
  @Named(AuditTable.OF_SOURCE)
  AuditTable tableOfSource(SourceSettings settings) {
    return new AuditTable(settings.auditTable(), false);
  }

  @Singleton
  WarehouseDriver driver(Workspace workspace, DeadlineSettings deadlines, StoreSettings store) {
    Duration limit = store.direct() ? deadlines.statement() : store.statement();
    return new WarehouseDriver(
        workspace.access().warehouseId(), limit.plus(SERVER_TIMEOUT_MARGIN), VERSION);
  }

  @Singleton
  DriverWarmUp driverWarmUp(WarehouseDriver driver) {
    return new DriverWarmUp(driver);
  }

  @Singleton
  WarehousePool pool(
      Workspace workspace,
      WarehouseDriver driver,
      WarehouseSettings settings,
      @Named(LoadingFactory.TIMER) ScheduledExecutorService timer,
      MeterRegistry meters) {
    return new WarehousePool(WarehouseConnections.of(workspace, driver), settings, timer, meters);
  }

  @Singleton
  WarehouseFailures failures(Workspace workspace, @Named(AuditTable.OF_SOURCE) AuditTable table) {
    WorkspaceAccess access = workspace.access();
    return new WarehouseFailures(access, new Grants(table, access.identity()));
  }

  @Singleton
  @Bean(typed = {WarehouseMonitor.class, StartupWatch.class})
  WarehouseMonitor monitor(
      Workspace workspace, WarehouseFailures failures, WarehouseSettings settings, FailureLog log) {
    return new WarehouseMonitor(workspace, failures, settings, log);
  }

  @Singleton
  FaultClassifier classifier(WarehouseMonitor monitor, WarehouseFailures failures) {
    return new FaultClassifier(monitor, failures);
  }

  @Singleton
  @Bean(typed = WarehouseExecutionPolicy.class)
  WarehouseExecutionPolicy policy(
      WarehousePool pool,
      Workspace workspace,
      FaultClassifier classifier,
      WarehouseMonitor monitor,
      WarehouseFailures failures,
      WarehouseSettings settings,
      MeterRegistry meters) {
    return new WarehouseExecutionPolicy(
        pool, workspace, classifier, monitor, failures, settings, meters);
  }
}
