package dev.appstelemetry.store;

import dev.appstelemetry.failure.SettingsProblem;
import dev.appstelemetry.sql.TableName;
import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Settings of the copy of a workspace's audit rows. Documented in {@code application.yml}.
 *
 * @param kind {@code file} for a store in a file; {@code none} for queries on the warehouse, or for
 *     the rows of files in memory
 * @param path the file of the store; empty for the default
 * @param eventsTable a table of the rows about apps that a job keeps, which is copied instead of
 *     the audit table; empty for the audit table
 * @param syncInterval the age from which the copy is renewed when somebody reads it
 * @param overlap how far before the newest copied row a copy begins, because rows arrive late
 * @param dailyOverlap the same once a day
 * @param statement the time limit of one statement of the copy
 * @param memory the memory limit of the database in megabytes; 0 for a share of the machine
 */
@ConfigurationProperties("telemetry.store")
public record StoreSettings(
    String kind,
    String path,
    String eventsTable,
    Duration syncInterval,
    Duration overlap,
    Duration dailyOverlap,
    Duration statement,
    @Min(0) int memory) {

  /** The database may use a third of the memory; Java and the operating system need the rest. */
  private static final long MEMORY_SHARE = 3;

  /** Checks the settings that environment variables set. */
  public StoreSettings {
    if (!List.of("file", "none").contains(kind)) {
      throw new SettingsProblem(
          "TELEMETRY_STORE is " + kind + ", which is no store.",
          List.of("Set it to file or none, or leave it out."));
    }
    if (!eventsTable.isEmpty()) {
      TableName.check("TELEMETRY_EVENTS_TABLE", eventsTable);
    }
    SettingsProblem.requirePositive("TELEMETRY_SYNC_INTERVAL", syncInterval);
  }

  /** Returns how long the ids of rows about apps are kept: longer than any span is read again. */
  public Duration idsFor() {
    return dailyOverlap.plusDays(2);
  }

  /**
   * Returns the file of the store. By default it is below {@code data}, inside Databricks Apps
   * below the temporary folder, because only that is certain to be writable.
   *
   * @param name the default name of the file
   */
  public Path file(boolean databricksApp, String name) {
    if (!path.isEmpty()) {
      return Path.of(path);
    }
    Path folder =
        databricksApp
            ? Path.of(System.getProperty("java.io.tmpdir"), "apps-telemetry")
            : Path.of("data");
    return folder.resolve("store").resolve(name);
  }

  /** Returns the memory limit of the database in megabytes. */
  public long memoryLimit() {
    return memory > 0 ? memory : MachineMemory.megabytes() / MEMORY_SHARE;
  }

  /** Returns whether queries run on the warehouse. */
  public boolean direct() {
    return kind.equals("none");
  }
}
