package dev.appstelemetry.contract;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is asked of both engines, as a viewer would ask it. An endpoint has its query's name. Every
 * endpoint is asked with every zone, window and filter: a new endpoint or filter needs a line here.
 */
final class Requests {

  static final List<String> ENDPOINTS =
      List.of(
          "kpi-summary",
          "dau-trend",
          "top-apps",
          "usage-heatmap",
          "error-monitoring",
          "user-cohorts",
          "user-segmentation");

  /** The names of the queries that an endpoint asks, where they are not its own. */
  private static final Map<String, List<String>> QUERIES =
      Map.of(
          "app-events", List.of("lifecycle_events"),
          "apps", List.of("apps", "app_owners"),
          "status", List.of("action_census", "table_freshness"));

  private static final List<String> SIGNALS =
      List.of(
          "&signal=sign-in",
          "&signal=all",
          "&signal=sign-in&includeServicePrincipals=true&app=sales&app=renamed",
          "&signal=all&segment=REGULAR",
          "&signal=sign-in&status=ACTIVE&hour=6");

  private static final List<String> PERIODS =
      List.of("", "&signal=sign-in", "&signal=all&includeServicePrincipals=true");

  private static final List<String> ZONES =
      List.of("?tz=Europe/Berlin", "?tz=America/New_York", "?tz=Australia/Adelaide");

  /** The last two reach over the clock changes of March and April, and before the history. */
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
          "&app=sales&app=" + encoded(AuditNames.AWKWARD),
          "&user=anna@example.com&user=" + encoded("jürgen.müller@example.com"),
          "&app=sales&user=system-user&includeServicePrincipals=true",
          "&dayOfWeek=7&hour=1",
          "&segment=POWER",
          "&segment=CASUAL&includeServicePrincipals=true",
          "&status=AT_RISK",
          "&status=ACTIVE&segment=REGULAR&app=sales&dayOfWeek=2&user=anna@example.com");

  private static final List<String> SEARCHES =
      List.of(
          "&search=AN",
          "&search=" + encoded("ü"),
          "&search=" + encoded("%"),
          "&status=INACTIVE&segment=CASUAL&search=e",
          "&limit=3");

  private static final List<String> SORTS =
      List.of(
          "&sort=user",
          "&sort=segment",
          "&sort=status",
          "&sort=interactions",
          "&sort=appsAccessed",
          "&sort=daysActive",
          "&sort=interactionsPerDay",
          "&sort=lastSeen");

  private Requests() {}

  /** The queries that a request runs, by name. */
  static List<String> queriesOf(String request) {
    String endpoint = request.replaceAll("\\?.*", "");
    return QUERIES.getOrDefault(endpoint, List.of(endpoint.replace('-', '_')));
  }

  /** Every query that is asked of both engines. */
  static Stream<String> queries() {
    return Stream.concat(
        ENDPOINTS.stream().map(endpoint -> endpoint.replace('-', '_')),
        QUERIES.values().stream().flatMap(List::stream));
  }

  static Stream<String> all() {
    return Stream.of(
            combined(ENDPOINTS, ZONES, WINDOWS),
            combined(ENDPOINTS, ZONES, List.of("&days=60"), FILTERS),
            combined(ENDPOINTS, ZONES, List.of("&days=35"), SIGNALS),
            combined(List.of("app-events", "apps"), ZONES, WINDOWS, PERIODS),
            // Of the days of UTC, whoever asks, and once: they are kept.
            List.of("status"),
            combined(
                List.of("app-events"), ZONES, List.of("&days=40&app=sales&app=renamed&limit=7")),
            combined(List.of("top-apps"), ZONES, List.of("&limit=1", "&limit=5", "&limit=1000")),
            combined(List.of("user-segmentation"), ZONES, SEARCHES),
            combined(
                List.of("user-segmentation"),
                ZONES,
                List.of("&days=45&order=asc", "&days=45&order=desc"),
                SORTS))
        .flatMap(List::stream);
  }

  /** Every choice of one part from each list, put together. */
  @SafeVarargs
  private static List<String> combined(List<String>... parts) {
    List<String> requests = List.of("");
    for (List<String> part : parts) {
      requests = requests.stream().flatMap(start -> part.stream().map(start::concat)).toList();
    }
    return requests;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
