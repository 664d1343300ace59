package dev.appstelemetry.query;

import java.util.regex.Pattern;

/**
 * The table that holds the audit rows. A table's name cannot be bound as a parameter, so it is held
 * to a strict pattern instead.
 *
 * @param name one to three identifiers joined by dots
 */
public record AuditTable(String name) {

  private static final Pattern NAME =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*){0,2}");

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is not such a name
   */
  public AuditTable {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "TELEMETRY_AUDIT_TABLE is no table name: write it like catalog.schema.table, of letters,"
              + " digits and underscores");
    }
  }
}
