package dev.appstelemetry.emulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One HTTP request as the workspace received it.
 *
 * @param path without the query
 * @param headers by lower-case name
 * @param variables values of the route's placeholders
 */
record Call(
    String method,
    String path,
    Map<String, List<String>> query,
    Map<String, String> headers,
    byte[] body,
    Map<String, String> variables) {

  Call with(Map<String, String> routeVariables) {
    return new Call(method, path, query, headers, body, routeVariables);
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  Optional<String> parameter(String name) {
    return query.getOrDefault(name, List.of()).stream().findFirst();
  }

  String variable(String name) {
    return variables.getOrDefault(name, "");
  }

  Optional<String> bearerToken() {
    return header("authorization")
        .filter(value -> value.startsWith("Bearer "))
        .map(value -> value.substring("Bearer ".length()));
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  <T> T json(Class<T> type) {
    return Json.read(body, type);
  }
}
