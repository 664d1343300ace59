package dev.appstelemetry.databricks.grants;

import dev.appstelemetry.databricks.client.WorkspaceIdentity;
import dev.appstelemetry.sql.AuditTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Builds the statements that grant the application access to the audit table. */
public final class Grants {

  private static final int PARTS_OF_A_FULL_NAME = 3;
  private static final int PARTS_OF_A_NAME_WITH_SCHEMA = 2;

  private final AuditTable table;
  private final WorkspaceIdentity identity;

  /**
   * One privilege.
   *
   * @param right the name of the privilege, such as SELECT
   * @param on its object, such as TABLE a.b.c
   */
  public record Privilege(String right, String on) {

    @Override
    public String toString() {
      return right + " on " + on;
    }
  }

  public Grants(AuditTable table, WorkspaceIdentity identity) {
    this.table = table;
    this.identity = identity;
  }

  /** Returns instructions with all statements, worded for viewers. */
  public String forTable() {
    String before =
        table.name().toLowerCase(Locale.ROOT).startsWith("system.")
            ? "An account administrator enables the system schema. Then a user who may grant runs: "
            : "A user who may grant runs: ";
    return before + String.join(" ", statements());
  }

  private List<String> statements() {
    return privileges().stream().map(this::statement).toList();
  }

  /** Returns the required privileges: catalog, schema, table. */
  public List<Privilege> privileges() {
    List<String> names = List.of(table.name().split("\\."));
    List<Privilege> privileges = new ArrayList<>();
    if (names.size() == PARTS_OF_A_FULL_NAME) {
      privileges.add(new Privilege("USE CATALOG", "CATALOG " + names.get(0)));
    }
    if (names.size() >= PARTS_OF_A_NAME_WITH_SCHEMA) {
      String schema = String.join(".", names.subList(0, names.size() - 1));
      privileges.add(new Privilege("USE SCHEMA", "SCHEMA " + schema));
    }
    privileges.add(new Privilege("SELECT", "TABLE " + table.name()));
    return privileges;
  }

  /** Returns the statement that grants a privilege. */
  public String statement(Privilege privilege) {
    return "GRANT " + privilege.right() + " ON " + privilege.on() + " TO `" + grantee() + "`;";
  }

  private String grantee() {
    return identity instanceof WorkspaceIdentity.ServicePrincipal principal
        ? principal.clientId()
        : "<owner of the token or profile>";
  }
}
