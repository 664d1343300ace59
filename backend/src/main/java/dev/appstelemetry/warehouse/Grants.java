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
    List<String> names = List.of(table.name().split("\\."));
    List<String> statements = new ArrayList<>();
    if (names.size() == PARTS_OF_A_FULL_NAME) {
      statements.add(grant("USE CATALOG ON CATALOG " + names.get(0)));
    }
    if (names.size() >= PARTS_OF_A_NAME_WITH_SCHEMA) {
      String schema = String.join(".", names.subList(0, names.size() - 1));
      statements.add(grant("USE SCHEMA ON SCHEMA " + schema));
    }
    statements.add(grant("SELECT ON TABLE " + table.name()));
    return statements;
  }

  private String grant(String what) {
    return "GRANT " + what + " TO `" + grantee() + "`;";
  }

  private String grantee() {
    return identity instanceof WorkspaceIdentity.ServicePrincipal principal
        ? principal.clientId()
        : "<owner of the token or profile>";
  }
}
