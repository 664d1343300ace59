package dev.appstelemetry.status;

import dev.appstelemetry.cache.CacheStatistics;
import dev.appstelemetry.databricks.faults.WarehouseCondition;
import dev.appstelemetry.databricks.grants.Grant;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.filter.Signal;
import dev.appstelemetry.ingest.StoreReport;
import dev.appstelemetry.ingest.files.FilesReport;
import dev.appstelemetry.scope.WorkspaceScope;
import dev.appstelemetry.store.Source;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The status of the dashboard and of its source. Unavailable values are null or unknown, with a
 * problem.
 *
 * @param version the version of the application
 * @param now the current instant
 * @param source the source of the rows
 * @param identity the dashboard's identity in the workspace, or null if there is none
 * @param host the workspace's address, or null if there is none or it is not known
 * @param auditTable the name of the audit table
 * @param warehouse the warehouse that runs the queries, or null if there is none
 * @param files the content of the audit files, or null if the source is not files
 * @param store the copy of the workspace's rows, or null if no rows are copied
 * @param inventory the inventory
 * @param workspaces the workspaces whose rows count
 * @param signals the signals of the last days
 * @param actions the actions of the last days, most frequent first
 * @param freshness the age of the source's newest rows
 * @param grants the privileges that the identity needs; empty if it needs none
 * @param caches the cached answers by query
 * @param census the age of signals and actions
 */
@Serdeable
public record StatusReport(
    String version,
    Instant now,
    Source source,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String identity,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String host,
    String auditTable,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Warehouse warehouse,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable FilesReport files,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable StoreReport store,
    InventoryReport inventory,
    WorkspacesThatCount workspaces,
    List<SignalPresence> signals,
    List<ActionPresence> actions,
    Freshness freshness,
    List<Grant> grants,
    List<CacheStatistics> caches,
    Census census) {

  /**
   * The SQL warehouse.
   *
   * @param id the warehouse's id
   * @param condition the warehouse's state
   */
  @Serdeable
  record Warehouse(String id, WarehouseCondition condition) {}

  /**
   * The inventory.
   *
   * @param apps the number of apps, or null if the list was never loaded
   * @param asOf when the list was loaded, or null if it was never loaded
   * @param problem the problem with the list, or null if there is none
   * @param action what to do about the problem, or null if no remedy is known
   */
  @Serdeable
  record InventoryReport(
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Integer apps,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Instant asOf,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable String problem,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable String action) {}

  /**
   * The workspaces whose rows count.
   *
   * @param mode own, all or list, as configured
   * @param own the workspace that the dashboard runs for, or null if it is not known
   * @param counted the workspaces that count, by id, as far as they are known
   * @param others the other workspaces of the log, which do not count; empty until the table has
   *     been read
   * @param problem why no workspace counts, or null if there is no problem
   */
  @Serdeable
  record WorkspacesThatCount(
      WorkspaceScope.Mode mode,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String own,
      List<WorkspaceRows> counted,
      List<WorkspaceRows> others,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable ProblemSummary problem) {}

  /**
   * A workspace and its rows in the log.
   *
   * @param workspace the workspace's id; empty for rows without one
   * @param events the number of rows about apps in the last days; null until the table has been
   *     read
   */
  @Serdeable
  record WorkspaceRows(
      String workspace,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable Long events) {}

  /**
   * A signal in the last days.
   *
   * @param signal action or sign-in
   * @param events the number of rows of the signal, including sign-ins that do not begin a visit
   * @param firstEvent the time of the oldest row, or null if there is none
   * @param latestEvent the time of the newest row, or null if there is none
   * @param advice what to do if there are no rows, or null if there is nothing to do
   */
  @Serdeable
  public record SignalPresence(
      Signal signal,
      long events,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable Instant firstEvent,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable Instant latestEvent,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable String advice) {}

  /**
   * An action in the last days. A sign-in action occurs twice if some of its rows are sign-ins to
   * apps and some to other clients.
   *
   * @param service the service of the action
   * @param action the name of the action
   * @param events the number of rows
   * @param firstEvent the time of the oldest row
   * @param latestEvent the time of the newest row
   * @param counted whether the rows belong to a signal
   * @param signal the signal, or null if they belong to none
   */
  @Serdeable
  public record ActionPresence(
      String service,
      String action,
      long events,
      Instant firstEvent,
      Instant latestEvent,
      boolean counted,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable Signal signal) {}

  /**
   * The age of the source's newest rows.
   *
   * @param latestEvent the time of the newest row of the table, or null if it is not known
   * @param ageSeconds the age of the newest row, or null if it is not known
   * @param typicalDelaySeconds the median age of the newest row in the loads since startup, or null
   *     if there were too few loads
   */
  @Serdeable
  record Freshness(
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable Instant latestEvent,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable Long ageSeconds,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable Long typicalDelaySeconds) {}

  /**
   * The age of signals and actions.
   *
   * @param asOf when the table was read, or null if it was not read yet
   * @param days the number of days that were read
   * @param problem why the last load failed, or null if it succeeded
   */
  @Serdeable
  record Census(
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Instant asOf,
      int days,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable ProblemSummary problem) {}

  /**
   * A problem of a part of the report.
   *
   * @param code the kind of failure
   * @param detail what happened
   * @param action what to do about it, or null if no remedy is known
   */
  @Serdeable
  record ProblemSummary(
      FailureCode code,
      String detail,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable String action) {}
}
