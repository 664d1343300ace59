package dev.appstelemetry.sql;

import dev.appstelemetry.failure.SettingsProblem;

/**
 * The table of the audit rows. Its name cannot be bound as a parameter, so it must match a strict
 * pattern.
 *
 * @param name one to three identifiers joined by dots
 * @param ofStore whether it is the table of the embedded store, which holds each event once and
 *     normalised; otherwise queries normalise rows and remove duplicates
 */
public record AuditTable(String name, boolean ofStore) {

  /** The qualifier of the source's own table. The other one is the table that queries read. */
  public static final String OF_SOURCE = "source";

  /**
   * Checks the name.
   *
   * @throws SettingsProblem if it is not a valid name
   */
  public AuditTable {
    TableName.check("TELEMETRY_AUDIT_TABLE", name);
  }
}
