package dev.appstelemetry.emulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Routes calls to endpoints, which require a valid token unless declared open. */
final class Router {

  /** A path segment, or with an asterisk the rest of the path. */
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
  private final Faults faults;
  private final List<Route> routes = new CopyOnWriteArrayList<>();

  Router(Tokens tokens, Faults faults) {
    this.tokens = tokens;
    this.faults = faults;
  }

  /** Adds an endpoint that requires a valid token. */
  Router route(String method, String path, Function<Call, Reply> endpoint) {
    return add(method, path, false, endpoint);
  }

  /** Adds an endpoint without authentication. */
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
            : faults.badToken();
      }
    }
    return Reply.error(404, "ENDPOINT_NOT_FOUND", "No API found for " + call.path());
  }
}
