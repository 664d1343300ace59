package dev.appstelemetry.standin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the endpoint for a call; those not declared open refuse a call without a good token. */
final class Router {

  /** One segment of a path, or with an asterisk all that is left of it. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)(\\*?)}");

  private record Route(
      String method,
      Pattern path,
      List<String> names,
      boolean open,
      Function<Call, Reply> endpoint) {

    Optional<Map<String, String>> match(Call call) {
      Matcher matcher = path.matcher(call.path());
      if (!method.equals(call.method()) || !matcher.matches()) {
        return Optional.empty();
      }
      Map<String, String> variables = new LinkedHashMap<>();
      for (int i = 0; i < names.size(); i++) {
        variables.put(names.get(i), matcher.group(i + 1));
      }
      return Optional.of(variables);
    }
  }

  private final Tokens tokens;
  private final List<Route> routes = new CopyOnWriteArrayList<>();

  Router(Tokens tokens) {
    this.tokens = tokens;
  }

  /** Adds an endpoint for callers who are signed in. */
  Router route(String method, String path, Function<Call, Reply> endpoint) {
    return add(method, path, false, endpoint);
  }

  /** Adds an endpoint for everybody. */
  Router open(String method, String path, Function<Call, Reply> endpoint) {
    return add(method, path, true, endpoint);
  }

  private Router add(String method, String path, boolean open, Function<Call, Reply> endpoint) {
    List<String> names = PLACEHOLDER.matcher(path).results().map(r -> r.group(1)).toList();
    String segments = PLACEHOLDER.matcher(path).replaceAll(Router::placeholder);
    Pattern pattern = Pattern.compile(segments + "/?");
    routes.add(new Route(method, pattern, names, open, endpoint));
    return this;
  }

  private static String placeholder(MatchResult found) {
    return found.group(2).isEmpty() ? "([^/]+)" : "(.+)";
  }

  Reply answer(Call call) {
    for (Route route : routes) {
      Optional<Map<String, String>> variables = route.match(call);
      if (variables.isPresent()) {
        return route.open() || tokens.accept(call.bearerToken())
            ? route.endpoint().apply(call.with(variables.get()))
            : Reply.error(401, "UNAUTHENTICATED", "Credential was not sent or is not valid.");
      }
    }
    return Reply.error(404, "ENDPOINT_NOT_FOUND", "No API found for " + call.path());
  }
}
