package dev.appstelemetry.sql;

import dev.appstelemetry.failure.SettingsProblem;
import java.util.List;
import java.util.regex.Pattern;

/** Checks names of tables, which cannot be bound as parameters. */
public final class TableName {

  private static final Pattern NAME =
      Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_][A-Za-z0-9_]*){0,2}");

  private TableName() {}

  /**
   * Checks a name.
   *
   * @param setting the environment variable that sets it
   * @throws SettingsProblem if it is not one to three identifiers joined by dots
   */
  public static void check(String setting, String name) {
    if (!NAME.matcher(name).matches()) {
      throw new SettingsProblem(
          setting + " is not a table name.",
          List.of("Write it like catalog.schema.table, with letters, digits and underscores."));
    }
  }
}
