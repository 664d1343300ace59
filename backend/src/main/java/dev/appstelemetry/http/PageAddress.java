package dev.appstelemetry.http;

import dev.appstelemetry.cache.OverviewRequest;
import dev.appstelemetry.filter.FilterParameters;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.uri.QueryStringDecoder;
import io.micronaut.validation.validator.Validator;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the filters in the address of the page. The page keeps the filters of an address without
 * filters in a cookie: the time zone of the browser, and the number of days.
 */
@Singleton
class PageAddress {

  /** The name of the cookie, whose value is the query of an address. */
  static final String COOKIE = "apps-telemetry-filters";

  /** The longest value of the cookie that is read. */
  private static final int MAX_COOKIE = 200;

  private static final BeanIntrospection<FilterParameters> PARAMETERS =
      BeanIntrospection.getIntrospection(FilterParameters.class);

  private final ConversionService conversions;
  private final Validator validator;

  PageAddress(ConversionService conversions, Validator validator) {
    this.conversions = conversions;
    this.validator = validator;
  }

  /**
   * The filters of an address.
   *
   * @param given the values by parameter, sorted by name
   * @param parameters the values as the API reads them
   */
  record PageFilters(Map<String, List<String>> given, FilterParameters parameters) {

    /**
     * Returns the address of a request as the page writes it: parameters sorted by name, encoded as
     * a form.
     */
    String of(OverviewRequest request) {
      String query =
          request.parameters().stream()
              .flatMap(name -> values(request, name).map(value -> encoded(name, value)))
              .collect(Collectors.joining("&"));
      return "/api/v1/" + request.endpoint() + "?" + query;
    }

    private Stream<String> values(OverviewRequest request, String name) {
      return request.filters().contains(name)
          ? given.getOrDefault(name, List.of()).stream()
          : Stream.ofNullable(request.more().get(name));
    }

    private static String encoded(String name, String value) {
      return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
  }

  /** Returns the filters, or empty if they are not all known or not valid. */
  Optional<PageFilters> filters(HttpRequest<?> request) {
    Map<String, List<String>> given = new TreeMap<>();
    request
        .getParameters()
        .asMap()
        .forEach(
            (name, values) -> {
              if (OverviewRequest.ALL.contains(name)) {
                given.put(name, values);
              }
            });
    complete(given, remembered(request));
    return given.containsKey("timeZone") && (given.containsKey("days") || given.containsKey("from"))
        ? read(given)
        : Optional.empty();
  }

  private static void complete(
      Map<String, List<String>> given, Map<String, List<String>> remembered) {
    if (!given.containsKey("from") && !given.containsKey("to")) {
      given.computeIfAbsent("days", remembered::get);
    }
    given.computeIfAbsent("timeZone", remembered::get);
  }

  private static Map<String, List<String>> remembered(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(COOKIE)
        .map(Cookie::getValue)
        .filter(value -> value.length() <= MAX_COOKIE)
        .map(value -> new QueryStringDecoder(value, false).parameters())
        .orElse(Map.of());
  }

  private Optional<PageFilters> read(Map<String, List<String>> given) {
    Map<String, List<String>> used = new TreeMap<>();
    Argument<?>[] arguments = PARAMETERS.getConstructorArguments();
    @Nullable Object[] values = new Object[arguments.length];
    for (int index = 0; index < arguments.length; index++) {
      Argument<?> argument = arguments[index];
      List<String> texts = given.get(argument.getName());
      if (texts == null) {
        values[index] = argument.getType() == boolean.class ? Boolean.FALSE : null;
        continue;
      }
      boolean many = argument.isAssignableFrom(List.class);
      // The page reads the first of several values.
      Optional<?> value = conversions.convert(many ? texts : texts.get(0), argument);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      values[index] = value.get();
      used.put(argument.getName(), many ? texts.stream().sorted().toList() : List.of(texts.get(0)));
    }
    FilterParameters parameters = PARAMETERS.instantiate(values);
    return validator.validate(parameters).isEmpty()
        ? Optional.of(new PageFilters(used, parameters))
        : Optional.empty();
  }
}
