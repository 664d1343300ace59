package dev.appstelemetry.http;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Redirects requests with former path or parameter names to the current ones. */
@ServerFilter("/api/v1/**")
class FormerNames implements Ordered {

  private static final Map<String, String> PATHS =
      Map.of(
          "/api/v1/app-events", "/api/v1/app-changes",
          "/api/v1/app-events/export", "/api/v1/app-changes/export");

  private static final Map<String, String> PARAMETERS =
      Map.of("tz", "timeZone", "status", "activity", "containing", "search");

  private static final Map<String, String> VALUES = Map.of("sort=status", "sort=activity");

  /** Returns the redirect, or null if the request uses current names only. */
  @RequestFilter
  @Nullable HttpResponse<?> redirect(HttpRequest<?> request) {
    String path = request.getPath();
    String query = Objects.requireNonNullElse(request.getUri().getRawQuery(), "");
    String currentPath = PATHS.getOrDefault(path, path);
    String currentQuery = current(query);
    if (currentPath.equals(path) && currentQuery.equals(query)) {
      return null;
    }
    String location = currentQuery.isEmpty() ? currentPath : currentPath + "?" + currentQuery;
    return HttpResponse.status(HttpStatus.PERMANENT_REDIRECT)
        .header(HttpHeaders.LOCATION, location);
  }

  private static String current(String query) {
    return Arrays.stream(query.split("&", -1))
        .map(FormerNames::currentParameter)
        .collect(Collectors.joining("&"));
  }

  private static String currentParameter(String parameter) {
    String name = parameter.split("=", 2)[0];
    String renamed = PARAMETERS.getOrDefault(name, name) + parameter.substring(name.length());
    return VALUES.getOrDefault(renamed, renamed);
  }

  /** Runs before {@link ParameterGuard}, which refuses unknown names. */
  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE + 10;
  }
}
