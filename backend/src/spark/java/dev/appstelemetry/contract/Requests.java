package dev.appstelemetry.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The API requests that are compared on both engines: every endpoint with every window in every
 * zone and with every filter. A new endpoint or filter needs a line here.
 */
final class Requests {

  static final List<String> ENDPOINTS =
      List.of(
          "kpi-summary",
          "dau-trend",
          "top-apps",
          "usage-heatmap",
          "error-monitoring",
          "app-failures",
          "user-cohorts",
          "user-segmentation",
          "user-counts");

  /** The queries over the whole log, which run once and are cached. */
  static final String WHOLE_LOG = "freshness";

  /** The queries of endpoints whose query has another name. */
  private static final Map<String, List<String>> QUERIES =
      Map.of(
          "app-changes",
          List.of("app_changes"),
          "apps",
          List.of("apps", "app_owners"),
          "attention",
          List.of("app_attention", "attention_changes"),
          "status",
          List.of("action_census", "workspace_census"),
          WHOLE_LOG,
          List.of("incarnations", "actions_by_people", "log_begin", "table_freshness"));

  private static final List<String> SIGNALS =
      List.of(
          "&signal=sign-in",
          "&signal=all",
          "&signal=sign-in&includeServicePrincipals=true&app=sales&app=renamed",
          "&signal=all&segment=REGULAR",
          "&signal=sign-in&activity=ACTIVE&hour=6",
          "&signal=all&workspace=" + AuditRows.OWN_WORKSPACE);

  private static final List<String> PERIODS =
      List.of("", "&signal=sign-in", "&signal=all&includeServicePrincipals=true");

  private static final List<String> ZONES =
      List.of(
          "?timeZone=Europe/Berlin", "?timeZone=America/New_York", "?timeZone=Australia/Adelaide");

  /** The last two include the clock changes of March and April, and days before the history. */
  private static final List<String> WINDOWS =
      List.of(
          "&days=1",
          "&days=7",
          "&days=30",
          "&days=90",
          "&from=2026-03-01&to=2026-04-06",
          "&from=2025-10-20&to=2025-11-20");

  private static final List<String> FILTERS =
      List.of(
          "&includeServicePrincipals=true",
          "&app=" + encoded("Unknown app"),
          "&app=sales&app=" + encoded(AuditNames.SPECIAL_CHARACTERS),
          "&workspace=222",
          "&workspace=222&workspace=" + AuditRows.OWN_WORKSPACE + "&app=sales",
          "&app=" + key("222//sales") + "&app=" + key(AuditRows.OWN_WORKSPACE + "//churn"),
          "&user=anna@example.com&user=" + encoded("jürgen.müller@example.com"),
          "&app=sales&user=system-user&includeServicePrincipals=true",
          "&dayOfWeek=7&hour=1",
          "&segment=POWER",
          "&segment=CASUAL&includeServicePrincipals=true",
          "&activity=AT_RISK",
          "&activity=ACTIVE&segment=REGULAR&app=sales&dayOfWeek=2&user=anna@example.com");

  private static final List<String> SEARCHES =
      List.of(
          "&search=AN",
          "&search=" + encoded("ü"),
          "&search=" + encoded("%"),
          "&newOnly=true",
          "&days=7&newOnly=true&segment=CASUAL",
          "&activity=INACTIVE&segment=CASUAL&search=e",
          "&limit=3");

  private static final List<String> SORTS =
      List.of(
          "&sort=user",
          "&sort=segment",
          "&sort=activity",
          "&sort=interactions",
          "&sort=appsAccessed",
          "&sort=daysActive",
          "&sort=interactionsPerDay",
          "&sort=lastSeen",
          "&sort=favouriteApp");

  private Requests() {}

  /** The queries that a request runs, by name. */
  static List<String> queriesOf(String request) {
    String endpoint = request.replaceAll("\\?.*", "");
    return QUERIES.getOrDefault(endpoint, List.of(endpoint.replace('-', '_')));
  }

  /** All queries that run on both engines. */
  static Stream<String> queries() {
    return Stream.of(
            ENDPOINTS.stream().map(endpoint -> endpoint.replace('-', '_')),
            QUERIES.values().stream().flatMap(List::stream))
        .flatMap(queries -> queries);
  }

  static Stream<String> all() {
    return Stream.of(
            combined(ENDPOINTS, ZONES, WINDOWS),
            combined(ENDPOINTS, alternating(ZONES, "&days=60", FILTERS)),
            combined(ENDPOINTS, alternating(ZONES, "&days=35", SIGNALS)),
            combined(List.of("app-changes", "apps", "attention"), ZONES, WINDOWS, PERIODS),
            // In UTC for all viewers, and once, because they are cached.
            List.of("status"),
            combined(
                List.of("app-changes"), ZONES, List.of("&days=40&app=sales&app=renamed&limit=7")),
            combined(List.of("top-apps"), ZONES, List.of("&limit=1", "&limit=5", "&limit=1000")),
            combined(List.of("user-segmentation"), ZONES, SEARCHES),
            combined(
                List.of("user-counts"),
                ZONES,
                List.of("&search=AN", "&newOnly=true", "&days=7&newOnly=true&activity=ACTIVE")),
            combined(
                List.of("user-segmentation"),
                ZONES,
                List.of("&days=45&order=asc", "&days=45&order=desc"),
                SORTS))
        .flatMap(List::stream);
  }

  /** Each filter in one of the zones: both engines assign events to days before filtering. */
  private static List<String> alternating(List<String> zones, String window, List<String> filters) {
    return IntStream.range(0, filters.size())
        .mapToObj(i -> zones.get(i % zones.size()) + window + filters.get(i))
        .toList();
  }

  /** The Cartesian product of the lists, concatenated. */
  @SafeVarargs
  private static List<String> combined(List<String>... parts) {
    List<String> requests = List.of("");
    for (List<String> part : parts) {
      requests = requests.stream().flatMap(start -> part.stream().map(start::concat)).toList();
    }
    return requests;
  }

  /** An app's key in the API. */
  private static String key(String text) {
    return "_"
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
