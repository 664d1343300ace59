package dev.appstelemetry.cache;

import dev.appstelemetry.filter.FilterParameters;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request of the overview. The page's document contains its answer if that is available at once,
 * so that the page draws without a request. A feature provides one bean for each of its requests.
 *
 * @param endpoint the endpoint's path below {@code /api/v1/}
 * @param filters the names of the page's filters that are parameters of the endpoint
 * @param more the parameters that the page adds
 * @param answer returns the response body for the page's filters, without waiting
 */
public record OverviewRequest(
    String endpoint,
    Set<String> filters,
    Map<String, String> more,
    Function<FilterParameters, Optional<?>> answer) {

  /** The filters of all endpoints. */
  public static final Set<String> PERIOD =
      Set.of("days", "from", "to", "timeZone", "workspace", "signal", "includeServicePrincipals");

  /** The filters of endpoints that count interactions. */
  public static final Set<String> ALL =
      Stream.concat(
              PERIOD.stream(), Stream.of("app", "user", "dayOfWeek", "hour", "segment", "activity"))
          .collect(Collectors.toUnmodifiableSet());

  /** Creates a request with all filters. */
  public static OverviewRequest filtered(
      String endpoint, Map<String, String> more, Function<FilterParameters, Optional<?>> answer) {
    return new OverviewRequest(endpoint, ALL, more, answer);
  }

  /** Returns the names of all parameters in the page's order. */
  public Set<String> parameters() {
    Set<String> names = new TreeSet<>(filters);
    names.addAll(more.keySet());
    return names;
  }
}
