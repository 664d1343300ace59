package dev.appstelemetry.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A few thousand reproducible audit rows with every defect of real rows. */
final class AuditRows {

  /** The current time: just after the clocks went back in New York. */
  static final Instant NOW = Instant.parse("2026-11-03T04:45:30.123456Z");

  /** The workspace whose apps are listed. */
  static final String OWN_WORKSPACE = "1234567890123456";

  /** A row with a unique user and app. */
  static final String UNIQUE_ROW = "lonely";

  /** The columns of the rows with their Spark types. */
  static final String SPARK_SCHEMA =
      """
      event_id string, workspace_id string, event_time timestamp, event_date date,
      service_name string, action_name string, request_params map<string, string>,
      user_identity struct<email: string, subject_name: string>,
      response struct<status_code: int, error_message: string, result: string>
      """;

  private static final int RANDOM_ROWS = 3600;
  private static final List<String> ACTIONS =
      List.of(
          "openApp",
          "startApp",
          "accessApp",
          "viewApp",
          "executeApp",
          "openApp",
          "deployApp",
          "deployApp",
          "changeAppsAcl",
          "deleteApp",
          "createApp",
          "createUpdate");

  /** The workspace of the inventory (most often), another one, and none. */
  private static final List<@Nullable String> WORKSPACES =
      Arrays.asList(
          OWN_WORKSPACE, OWN_WORKSPACE, OWN_WORKSPACE, OWN_WORKSPACE, "222", "222", "0", null);

  /** Boundaries; rows lie a second and a microsecond around them. */
  private static final List<Instant> EDGES =
      Stream.of(
              NOW.toString(),
              // Midnights at the ends of windows: Berlin, New York, Adelaide, UTC.
              "2026-11-01T23:00:00Z",
              "2026-10-26T23:00:00Z",
              "2026-10-04T22:00:00Z",
              "2026-11-02T05:00:00Z",
              "2026-10-27T04:00:00Z",
              "2026-11-02T13:30:00Z",
              "2026-10-27T13:30:00Z",
              "2026-10-04T13:30:00Z",
              "2026-11-03T00:00:00Z",
              "2026-02-28T23:00:00Z",
              "2026-04-06T22:00:00Z",
              // Clock changes: Berlin, New York, Adelaide.
              "2026-03-29T01:00:00Z",
              "2026-10-25T01:00:00Z",
              "2026-03-08T07:00:00Z",
              "2026-11-01T06:00:00Z",
              "2026-04-04T16:30:00Z",
              "2026-10-03T16:30:00Z",
              // Begin of the retained history.
              "2025-11-03T23:00:00Z",
              "2025-11-03T05:00:00Z",
              "2025-11-03T13:30:00Z")
          .map(Instant::parse)
          .toList();

  private static final List<Duration> EDGE_OFFSETS =
      Stream.of("PT-1H", "PT-20M", "PT-0.000001S", "PT0S", "PT0.000001S", "PT40M", "PT1H")
          .map(Duration::parse)
          .toList();

  private static final List<String> SIGN_IN_ACTIONS =
      List.of(
          "mintOAuthToken",
          "mintOAuthToken",
          "workspaceInHouseOAuthClientAuthentication",
          "mintOAuthAuthorizationCode",
          "tokenLogin");

  /** Around the quiet time, including equal instants. */
  private static final List<Duration> SIGN_IN_OFFSETS =
      Stream.of(
              "PT0S",
              "PT0S",
              "PT1S",
              "PT12M",
              "PT41M59.999999S",
              "PT1H12M",
              "PT1H42M0.000001S",
              "PT5H")
          .map(Duration::parse)
          .toList();

  private static final int SIGN_IN_SEQUENCES = 160;

  private AuditRows() {}

  /** Writes the rows like an export, as JSON lines. */
  static void writeTo(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<String> lines = new ArrayList<>();
    for (Map<String, @Nullable Object> row : rows()) {
      lines.add(json.writeValueAsString(row));
    }
    Files.write(file, lines);
  }

  private static List<Map<String, @Nullable Object>> rows() {
    List<Instant> times = new ArrayList<>();
    EDGES.forEach(edge -> EDGE_OFFSETS.forEach(distance -> times.add(edge.plus(distance))));
    Random random = new Random(42);
    for (int i = 0; i < RANDOM_ROWS; i++) {
      // From 400 days ago, denser towards now, to two days from now.
      double age = random.nextDouble();
      long micros = (long) (age * age * 402 * 86_400_000_000L);
      times.add(NOW.plus(2, ChronoUnit.DAYS).minus(micros, ChronoUnit.MICROS));
    }
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Instant time : times) {
      rows.add(row("row-" + rows.size(), time, random));
    }
    for (Instant edge : EDGES) {
      signIns(edge.minus(Duration.ofMinutes(25)), rows, random);
    }
    for (int i = 0; i < SIGN_IN_SEQUENCES; i++) {
      signIns(NOW.minusSeconds(random.nextInt(40 * 86_400)), rows, random);
    }
    doubled(rows, random);
    Map<String, @Nullable Object> unique =
        row(UNIQUE_ROW, NOW.minus(Duration.ofMinutes(5)), random);
    unique.put("workspace_id", OWN_WORKSPACE);
    unique.put("service_name", "apps");
    unique.put("action_name", "openApp");
    unique.put("event_date", LocalDate.ofInstant(NOW, ZoneOffset.UTC).toString());
    unique.put("user_identity", Map.of("email", "lonely@example.com"));
    unique.put("request_params", Map.of("app_name", "lonely"));
    rows.add(unique);
    return rows;
  }

  /**
   * Duplicate rows of an event, equal or with other values that every scan still reads; and rows
   * without an id.
   */
  private static void doubled(List<Map<String, @Nullable Object>> rows, Random random) {
    for (int i = 0, count = rows.size(); i < count; i += 9) {
      Map<String, @Nullable Object> row = rows.get(i);
      Map<String, @Nullable Object> again = new LinkedHashMap<>(row);
      row.put("event_id", "doubled-" + i);
      again.put("event_id", i % 2 == 0 ? "doubled-" + i : " doubled-" + i + " ");
      switch (random.nextInt(8)) {
        case 0 -> again.put("response", response(random.nextInt(24)));
        case 1 -> again.put("user_identity", identity(random.nextInt(600)));
        case 2 -> again.put("request_params", AuditNames.params(random.nextInt(60), i));
        case 3 -> {
          // Scans do not read every action of other services.
          if ("apps".equals(row.get("service_name"))) {
            again.put("action_name", "openApp");
          }
        }
        case 4 -> {
          row.put("event_id", i % 2 == 0 ? null : "");
          again.put("event_id", null);
        }
        default -> {}
      }
      rows.add(again);
    }
  }

  private static Map<String, @Nullable Object> row(String id, Instant time, Random random) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("event_id", id);
    row.put("workspace_id", WORKSPACES.get(random.nextInt(WORKSPACES.size())));
    row.put("event_time", time.toString());
    LocalDate date = LocalDate.ofInstant(time, ZoneOffset.UTC);
    row.put(
        "event_date",
        date.plusDays(random.nextInt(20) == 0 ? random.nextInt(3) - 1 : 0).toString());
    row.put("service_name", random.nextInt(12) == 0 ? "unityCatalog" : "apps");
    row.put("action_name", ACTIONS.get(random.nextInt(ACTIONS.size())));
    row.put("request_params", AuditNames.params(random.nextInt(60), random.nextInt(100)));
    row.put("user_identity", identity(random.nextInt(600)));
    row.put("response", response(random.nextInt(24)));
    if ("changeAppsAcl".equals(row.get("action_name"))) {
      row.put("request_params", AuditNames.acl(random.nextInt(4)));
    }
    return row;
  }

  /** A user's sign-in to an app and the token refreshes after it. */
  private static void signIns(
      Instant start, List<Map<String, @Nullable Object>> rows, Random random) {
    int app = random.nextInt(6);
    int user = random.nextInt(30);
    for (Duration later : SIGN_IN_OFFSETS) {
      Map<String, @Nullable Object> row = row("sign-in-" + rows.size(), start.plus(later), random);
      row.put("service_name", random.nextInt(8) == 0 ? "apps" : "accounts");
      row.put("action_name", SIGN_IN_ACTIONS.get(random.nextInt(SIGN_IN_ACTIONS.size())));
      row.put("request_params", clientOf(app, random.nextInt(14)));
      row.put(
          "user_identity",
          switch (random.nextInt(12)) {
            case 0 -> Map.of("email", AuditApps.principal(app));
            case 1 -> Map.of("email", AuditApps.principal(app + 1).toUpperCase(Locale.ROOT));
            case 2 -> null;
            default -> identity(user);
          });
      rows.add(row);
    }
  }

  /** Both ids of an app, unusual spellings, and unknown ids. */
  private static @Nullable Map<String, @Nullable String> clientOf(int app, int number) {
    return switch (number) {
      case 0 -> null;
      case 1 -> Map.of();
      case 2 -> Map.of("client_id", "databricks-cli");
      case 3 -> Map.of("client_id", "");
      case 4 -> Map.of("client_id", " " + AuditApps.client(app).toUpperCase(Locale.ROOT));
      case 5, 6, 7 -> Map.of("client_id", AuditApps.principal(app));
      default -> Map.of("client_id", AuditApps.client(app), "app_name", "not this");
    };
  }

  private static @Nullable Map<String, @Nullable Object> identity(int number) {
    if (number == 599) {
      return null;
    }
    Map<String, @Nullable Object> identity = new HashMap<>();
    identity.put("email", AuditNames.user(number));
    identity.put("subject_name", null);
    return identity;
  }

  private static @Nullable Map<String, @Nullable Object> response(int number) {
    Map<String, @Nullable Object> response = new HashMap<>();
    response.put("status_code", number < 16 ? Integer.valueOf(200) : null);
    response.put("error_message", null);
    switch (number) {
      case 0 -> response.put("error_message", "");
      case 1 -> response.put("error_message", " ");
      case 2 -> response.put("error_message", "Upstream answered with a warning");
      case 17 -> response.put("status_code", 302);
      case 18 -> response.put("status_code", 399);
      case 19 -> response.put("status_code", 400);
      case 20 -> response.put("status_code", 404);
      case 21 -> response.put("status_code", 503);
      case 22 -> response.put("error_message", "Connection was closed");
      default -> {}
    }
    return number == 23 ? null : response;
  }
}
