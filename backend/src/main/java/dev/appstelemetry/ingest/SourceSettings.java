package dev.appstelemetry.ingest;

import io.micronaut.context.annotation.ConfigurationProperties;

/**
 * Settings of the source of the rows. Documented in {@code application.yml}.
 *
 * @param kind the source, or auto for the one that the other settings imply
 * @param auditFiles a file, a folder or a glob of exported audit rows; empty for none
 * @param auditTable the audit table's name in the workspace
 * @param sampleSeed the seed of the generated rows
 */
@ConfigurationProperties("telemetry.source")
public record SourceSettings(Kind kind, String auditFiles, String auditTable, int sampleSeed) {

  /** The values of {@code TELEMETRY_SOURCE}. */
  public enum Kind {
    /** Files if files are set, Databricks if a warehouse is set, else the sample. */
    AUTO,
    /** Generated sample rows. */
    SAMPLE,
    /** Exported audit rows. */
    FILES,
    /** A workspace's audit table. */
    DATABRICKS
  }
}
