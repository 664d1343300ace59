package dev.appstelemetry.status;

import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.query.QueryCache.Kept;
import dev.appstelemetry.query.Signal;
import dev.appstelemetry.query.Source;
import dev.appstelemetry.warehouse.Grant;
import dev.appstelemetry.warehouse.WarehouseCondition;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the dashboard can tell of itself and of its source. What could not be found out is null or
 * unknown, with the problem said.
 *
 * @param version of the application
 * @param now the instant that counts as now
 * @param source where the rows come from
 * @param identity who the dashboard is in the workspace, or null where there is none
 * @param host the workspace's address, or null where there is none or it is not known
 * @param auditTable the table that is read
 * @param warehouse what runs the queries, or null where there is none
 * @param inventory the list of apps
 * @param signals what there is to count in the last days
 * @param actions the actions that occur in the last days, the most frequent first
 * @param freshness how old the source's newest rows are
 * @param grants what the identity must be granted; empty where nothing has to be
 * @param caches the answers that are kept, by query
 * @param census how old signals and actions are
 */
@Serdeable
record StatusReport(
    String version,
    Instant now,
    Source source,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String identity,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String host,
    String auditTable,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Warehouse warehouse,
    ListOfApps inventory,
    List<SignalPresence> signals,
    List<ActionPresence> actions,
    Freshness freshness,
    List<Grant> grants,
    List<Kept> caches,
    Census census) {

  /**
   * The SQL warehouse.
   *
   * @param id its id
   * @param condition how it is
   */
  @Serdeable
  record Warehouse(String id, WarehouseCondition condition) {}

  /**
   * The list of apps.
   *
   * @param apps how many there are, or null where the list never came
   * @param asOf when it was fetched, or null where it never came
   * @param problem what is wrong with it, or null where nothing is
   * @param action what to do about that, or null where nothing is known to help
   */
  @Serdeable
  record ListOfApps(
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Integer apps,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Instant asOf,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable String problem,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable String action) {}

  /**
   * A signal in the last days.
   *
   * @param signal action or sign-in
   * @param events rows that are such a signal: of sign-ins each, those that begin no visit included
   * @param firstEvent the oldest of them, or null where there is none
   * @param latestEvent the newest of them, or null where there is none
   * @param advice what to do where there are none, or null where there is nothing to do
   */
  @Serdeable
  record SignalPresence(
      Signal signal,
      long events,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable Instant firstEvent,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable Instant latestEvent,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable String advice) {}

  /**
   * An action in the last days. The actions by which people sign in occur twice where some of them
   * are to apps and some to other clients.
   *
   * @param service whose action it is
   * @param action its name
   * @param events how many rows
   * @param firstEvent the oldest of them
   * @param latestEvent the newest of them
   * @param counted whether these rows are a signal
   * @param signal which, or null where they are none
   */
  @Serdeable
  record ActionPresence(
      String service,
      String action,
      long events,
      Instant firstEvent,
      Instant latestEvent,
      boolean counted,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable Signal signal) {}

  /**
   * How old the source's newest rows are.
   *
   * @param latestEvent the newest row of the whole table, or null where that is not known
   * @param ageSeconds from then to now, or null where that is not known
   * @param typicalDelaySeconds the median age of the newest row at the loads since the start, or
   *     null where there were too few of them
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
   * How old signals and actions are.
   *
   * @param asOf when the table was looked at, or null where it was not yet
   * @param days how many days were looked at
   * @param problem why there is no newer look, or null where nothing is wrong
   */
  @Serdeable
  record Census(
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Instant asOf,
      int days,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable Trouble problem) {}

  /**
   * What went wrong.
   *
   * @param code what kind of failure it is
   * @param detail what happened
   * @param action what to do about it, or null where nothing is known to help
   */
  @Serdeable
  record Trouble(
      FailureCode code,
      String detail,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable String action) {}
}
