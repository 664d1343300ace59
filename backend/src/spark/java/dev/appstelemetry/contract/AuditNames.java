package dev.appstelemetry.contract;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All valid and malformed ways in which a row names its app and its user. Malformed JSON is
 * truncated JSON, as the audit log truncates long values; the engines read other malformed JSON
 * differently.
 */
final class AuditNames {

  static final String SPECIAL_CHARACTERS = "Zoë's \"sales\" 100%";

  private static final List<String> APPS =
      List.of(
          "sales",
          "churn",
          "Sales",
          SPECIAL_CHARACTERS,
          "приложение",
          "アプリ",
          "😀 fun",
          "ﬀ",
          "z-last");

  /** User names as spelled in rows; some are spellings of one user. */
  private static final List<@Nullable String> USERS =
      Arrays.asList(
          "anna@example.com",
          "anna@example.com",
          "anna@example.com",
          "Anna@Example.COM",
          "  ANNA@example.com ",
          "bob@example.com",
          "bob@example.com",
          "carol@example.com",
          "Jürgen.MÜLLER@example.com",
          "dan.o'neil@example.com",
          "eve_100%@example.com",
          "😀@example.com",
          "ﬀ@example.com",
          "İREM@example.com",
          "irem@example.com",
          "ΝΙΚΟΣ@example.com",
          "νικος@example.com",
          "ǅ@example.com",
          "",
          "   ",
          null,
          "System-User",
          "system-user",
          "0b9f8a52-3f0e-4a57-9c3b-6f2c1d0e8a11",
          "4C7D2E10-88AB-4F6E-A1D2-90F3B5C6D7E8");

  private AuditNames() {}

  /** The user of the row with this number. */
  static @Nullable String user(int number) {
    return number % 3 == 0
        ? "user%02d@example.com".formatted(number / 3 % 40)
        : USERS.get(number % USERS.size());
  }

  /** The owner of the app with this number: a user of the rows or an unknown user. */
  static String owner(int app) {
    return app % 3 == 0 ? "user%02d@example.com".formatted(app % 40) : "owner@example.com";
  }

  /** The request parameters of a permission change; one list is truncated. */
  static Map<String, String> acl(int number) {
    String list = "[{\"user_name\":\"anna@example.com\",\"permission_level\":\"CAN_USE\"}]";
    return Map.of(
        "request_object_type",
        number == 0 ? "jobs" : "apps",
        "request_object_id",
        "sales",
        "access_control_list",
        number == 1 ? list.substring(0, 30) : list);
  }

  /** The request parameters of the row with this number. */
  static @Nullable Map<String, @Nullable String> params(int number, int app) {
    String name = APPS.get(app % APPS.size());
    return switch (number % 30) {
      case 0 -> null;
      case 1 -> Map.of();
      case 2 -> Map.of("app_name", "");
      case 3 -> Map.of("app_name", "   ", "name", " " + name + "  ");
      case 4 -> Map.of("name", name);
      case 5 -> nullName(name);
      case 6 -> Map.of("app", "{\"name\":\"sales\",\"description\":\"said \\\"so\\\"\"}");
      case 7 -> Map.of("app", "{\"description\":\"d\",\"name\":\" caf\\u00e9 \"}");
      case 8 -> Map.of("app", "{\"name\":null}", "app_id", "id-of-null");
      case 9 -> Map.of("app", "{\"name\":42}");
      case 10 -> Map.of("app", "{\"name\":true}");
      case 11 -> Map.of("app", "{\"name\":\"sales\",\"descript");
      case 12 -> Map.of("app", "{\"name\":\"sal", "app_id", "id-of-broken");
      case 13 -> Map.of("app", "");
      case 14 -> Map.of("app", "[\"name\"]");
      case 15 -> Map.of("app", "\"sales\"");
      case 16 -> Map.of("app", "{\"nested\":{\"name\":\"inner\"}}");
      case 17 -> Map.of("app", "{\"name\":\"  \"}", "app_id", "id-of-blank");
      case 18 -> Map.of("request_object_type", "apps", "request_object_id", name);
      case 19 -> Map.of("request_object_type", "jobs", "request_object_id", name);
      case 20 -> Map.of("request_object_id", name);
      case 21 -> Map.of("request_object_type", "apps", "request_object_id", " ", "app_id", name);
      case 22 -> Map.of("app_id", "0b9f8a52-app");
      case 23 -> Map.of("app_name", "sales", "name", "not this", "app_id", "nor this");
      default -> Map.of("app_name", name);
    };
  }

  private static Map<String, @Nullable String> nullName(String name) {
    Map<String, @Nullable String> params = new HashMap<>();
    params.put("app_name", null);
    params.put("name", name);
    return params;
  }
}
