package dev.appstelemetry.sql;

import dev.appstelemetry.failure.SettingsProblem;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The table of the audit rows. Its name cannot be bound as a parameter, so it must match a strict
 * pattern.
 *
 * @param name one to three identifiers joined by dots
 * @param unique whether each event has one row; otherwise queries remove duplicates
 */
public record AuditTable(String name, boolean unique) {

  private static final Pattern NAME =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*){0,2}");

  /**
   * Checks the name.
   *
   * @throws SettingsProblem if it is not a valid name
   */
  public AuditTable {
    if (!NAME.matcher(name).matches()) {
      throw new SettingsProblem(
          "TELEMETRY_AUDIT_TABLE is not a table name.",
          List.of("Write it like catalog.schema.table, with letters, digits and underscores."));
    }
  }
}
