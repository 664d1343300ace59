package dev.appstelemetry.http;

import dev.appstelemetry.failure.Failure;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Refuses unknown and repeated parameters, empty values, invalid numbers and invalid booleans. A
 * misspelt filter must not return unfiltered data.
 */
@ServerFilter("/api/v1/**")
class ParameterGuard {

  private static final Set<String> BOOLEANS = Set.of("true", "false");
  private static final Set<Class<?>> TEXTS = Set.of(String.class, List.class);
  private static final Set<Class<?>> NUMBERS = Set.of(int.class, Integer.class);
  private static final Pattern WHOLE_NUMBER = Pattern.compile("-?[0-9]{1,9}");

  /** The parameters of each endpoint by name. */
  private final Map<ExecutableMethod<?, ?>, Map<String, Argument<?>>> known =
      new ConcurrentHashMap<>();

  @RequestFilter
  void refuseUnknown(HttpRequest<?> request) {
    RouteAttributes.getRouteMatch(request)
        .map(route -> route.getRouteInfo())
        .filter(MethodBasedRouteInfo.class::isInstance)
        .map(route -> ((MethodBasedRouteInfo<?, ?>) route).getTargetMethod().getExecutableMethod())
        .ifPresent(
            method -> {
              Map<String, Argument<?>> parameters =
                  known.computeIfAbsent(method, ParameterGuard::parametersOf);
              request
                  .getParameters()
                  .asMap()
                  .forEach((name, values) -> check(parameters, name, values));
            });
  }

  private static void check(Map<String, Argument<?>> parameters, String name, List<String> values) {
    Argument<?> parameter = parameters.get(name);
    if (parameter == null) {
      throw Failure.invalidParameter(shortened(name), "This endpoint has no such parameter.");
    }
    if (values.size() > 1 && !parameter.isAssignableFrom(List.class)) {
      throw Failure.invalidParameter(name, "The parameter is given more than once.");
    }
    // The framework ignores empty values and accepts digits of every script.
    if (!TEXTS.contains(parameter.getType()) && values.stream().anyMatch(String::isBlank)) {
      throw Failure.invalidParameter(name, "The value is empty.");
    }
    if (NUMBERS.contains(parameter.getType()) && !WHOLE_NUMBER.matcher(values.get(0)).matches()) {
      throw Failure.invalidParameter(name, "The value is not a whole number.");
    }
    // The framework reads any other text as false.
    if (parameter.getType() == boolean.class && !BOOLEANS.containsAll(values)) {
      throw Failure.invalidParameter(name, "The value is neither true nor false.");
    }
  }

  private static String shortened(String name) {
    return name.length() <= 100 ? name : name.substring(0, 100) + "…";
  }

  private static Map<String, Argument<?>> parametersOf(ExecutableMethod<?, ?> method) {
    return Arrays.stream(method.getArguments())
        .flatMap(ParameterGuard::parametersOf)
        .collect(Collectors.toUnmodifiableMap(Argument::getName, Function.identity()));
  }

  private static Stream<Argument<?>> parametersOf(Argument<?> argument) {
    if (argument.isAnnotationPresent(RequestBean.class)) {
      return BeanIntrospection.getIntrospection(argument.getType()).getBeanProperties().stream()
          .map(property -> property.asArgument());
    }
    return argument.isAnnotationPresent(QueryValue.class) ? Stream.of(argument) : Stream.empty();
  }
}
