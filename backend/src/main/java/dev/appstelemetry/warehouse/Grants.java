package dev.appstelemetry.warehouse;

import dev.appstelemetry.query.AuditTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an administrator runs so that the product may read its table. */
final class Grants {

  private static final int PARTS_OF_A_FULL_NAME = 3;
  private static final int PARTS_OF_A_NAME_WITH_SCHEMA = 2;

  private final AuditTable table;
  private final WorkspaceIdentity identity;

  /**
   * One privilege.
   *
   * @param right what may be done
   * @param on with what, its kind first
   */
  record Privilege(String right, String on) {

    @Override
    public String toString() {
      return right + " on " + on;
    }
  }

  Grants(AuditTable table, WorkspaceIdentity identity) {
    this.table = table;
    this.identity = identity;
  }

  /** The statements, to be run as they are, and what must have been done before. */
  String forTable() {
    String before =
        table.name().toLowerCase(Locale.ROOT).startsWith("system.")
            ? "An account administrator enables the system schema, then somebody who may grant"
                + " runs: "
            : "Somebody who may grant runs: ";
    return before + String.join(" ", statements());
  }

  private List<String> statements() {
    return privileges().stream().map(this::statement).toList();
  }

  /** What is needed, from the outermost to the table itself. */
  List<Privilege> privileges() {
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

  /** What gives a privilege, to be run as it is. */
  String statement(Privilege privilege) {
    return "GRANT " + privilege.right() + " ON " + privilege.on() + " TO `" + grantee() + "`;";
  }

  private String grantee() {
    return identity instanceof WorkspaceIdentity.ServicePrincipal principal
        ? principal.clientId()
        : "<owner of the token or profile>";
  }
}
