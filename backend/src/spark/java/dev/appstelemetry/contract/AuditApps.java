package dev.appstelemetry.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import dev.appstelemetry.emulator.EmulatedApp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Two thousand apps; rows name some of them by id. */
final class AuditApps {

  static final int APPS = 2_000;

  private AuditApps() {}

  /** The apps of a workspace. */
  static List<EmulatedApp> all() {
    return IntStream.range(0, APPS).mapToObj(AuditApps::app).toList();
  }

  /** Writes the list in the format of the Apps API. */
  static void writeTo(Path file) throws IOException {
    writeTo(file, APPS);
  }

  /** Writes the first apps of the list, among which are all that rows name. */
  static void writeTo(Path file, int apps) throws IOException {
    Files.writeString(
        file,
        new ObjectMapper()
            .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .writeValueAsString(all().subList(0, apps)));
  }

  private static EmulatedApp app(int app) {
    return new EmulatedApp(
        id(app),
        name(app),
        "https://apps.example.com/" + app,
        AuditNames.owner(app),
        // The first apps were created after rows with their names.
        app < 4 ? "2026-10-0%dT12:00:00Z".formatted(app + 1) : "2025-01-01T00:00:00Z",
        "MEDIUM",
        Map.of("state", "ACTIVE"),
        Map.of("state", "RUNNING"),
        null,
        principal(app),
        client(app),
        "integration-" + app);
  }

  static String client(int app) {
    return "c11e0000-0000-4000-8000-%012d".formatted(app);
  }

  static String principal(int app) {
    return "5e000000-0000-4000-8000-%012d".formatted(app);
  }

  static String id(int app) {
    return switch (app) {
      // In the spelling of the request parameters.
      case 0 -> "0b9f8a52-app";
      case 1 -> "ID-of-broken";
      default -> "%08d-0000-4000-8000-000000000000".formatted(app);
    };
  }

  private static String name(int app) {
    return switch (app) {
      case 0 -> "renamed";
      case 1 -> "sales";
      case 2 -> AuditNames.SPECIAL_CHARACTERS;
      default -> "app-%04d".formatted(app);
    };
  }
}
