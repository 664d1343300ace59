package dev.appstelemetry.web;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Gives each request an id, under which the log tells what the viewer is not told. The platform's
 * own id is kept where it is harmless to write into a log.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class RequestIds implements Ordered {

  private static final String HEADER = "X-Request-Id";
  private static final String ATTRIBUTE = "telemetry.request-id";
  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  /** The request's id. */
  static String of(HttpRequest<?> request) {
    return request
        .getAttribute(ATTRIBUTE, String.class)
        .orElseGet(
            () -> {
              String given = request.getHeaders().get(HEADER);
              String id =
                  given != null && HARMLESS.matcher(given).matches()
                      ? given
                      : UUID.randomUUID().toString();
              request.setAttribute(ATTRIBUTE, id);
              return id;
            });
  }

  @RequestFilter
  void assign(HttpRequest<?> request) {
    var unused = of(request);
  }

  @ResponseFilter
  void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
    response.header(HEADER, of(request));
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }
}
