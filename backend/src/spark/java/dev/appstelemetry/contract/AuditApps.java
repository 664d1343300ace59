package dev.appstelemetry.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two thousand apps, some of which the rows know by id, and two of which share a name. */
final class AuditApps {

  static final int APPS = 2_000;

  private AuditApps() {}

  /** Writes the list as the Apps API has it. */
  static void writeTo(Path file) throws IOException {
    List<Map<String, Object>> apps = new ArrayList<>();
    for (int app = 0; app < APPS; app++) {
      apps.add(
          Map.of(
              "id", id(app),
              "name", name(app),
              "creator", AuditNames.owner(app),
              "service_principal_client_id", principal(app),
              "oauth2_app_client_id", client(app)));
    }
    Files.writeString(file, new ObjectMapper().writeValueAsString(apps));
  }

  static String client(int app) {
    return "c11e0000-0000-4000-8000-%012d".formatted(app);
  }

  static String principal(int app) {
    return "5e000000-0000-4000-8000-%012d".formatted(app);
  }

  static String id(int app) {
    return switch (app) {
      // As the rows' parameters have them.
      case 0 -> "0b9f8a52-app";
      case 1 -> "ID-of-broken";
      default -> "%08d-0000-4000-8000-000000000000".formatted(app);
    };
  }

  private static String name(int app) {
    return switch (app) {
      case 0 -> "renamed";
      case 1 -> "sales";
      case 2 -> AuditNames.AWKWARD;
      case 3, 4 -> "twin";
      default -> "app-%04d".formatted(app);
    };
  }
}
