package dev.appstelemetry.warehouse;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * Where the rows come from. Documented in {@code application.yml}.
 *
 * @param kind which source, or auto for the obvious one
 * @param auditFiles a glob of exported audit rows; empty for none
 * @param auditTable the audit table's name in the workspace
 * @param sampleSeed the seed of the made-up rows
 */
@ConfigurationProperties("telemetry.source")
public record SourceSettings(Kind kind, String auditFiles, String auditTable, int sampleSeed) {

  /** What {@code TELEMETRY_SOURCE} can be. */
  public enum Kind {
    /** Files where files are named, Databricks where a warehouse is named, else the sample. */
    AUTO,
    /** Made-up rows. */
    SAMPLE,
    /** Exported audit rows. */
    FILES,
    /** A workspace's audit table. */
    DATABRICKS
  }
}
