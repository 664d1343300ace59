package dev.appstelemetry.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.type.Argument;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.Router;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sends unusual values to all parameters; each is answered or refused by name. */
@MicronautTest(transactional = false)
@Property(name = "telemetry.now", value = "2026-11-23T12:00:00Z")
@Property(name = "telemetry.source.audit-files", value = "src/test/resources/audit/commas.jsonl")
class AnyInputTest {

  private static final List<String> VALUES =
      List.of(
          "",
          "%20",
          "%00",
          "%01%1F%7F",
          "%0D%0AX-Header:%20x",
          "%EF%BF%BF",
          "%ED%A0%80",
          "%FF",
          "%F0%9F%98%80",
          "%D9%A3",
          "NaN",
          "-1",
          "%2B5",
          "99999999999999999999",
          "2026-02-30",
          "-999999999-01-01",
          "%2B999999999-12-31",
          "'%3B%20drop%20table%20x%3B%20--",
          "%25_%5C%22%60$%7B1%7D:name?",
          "a".repeat(201),
          "a".repeat(20_000));

  private final RunningServer server;
  private final Router router;

  AnyInputTest(RunningServer server, Router router) {
    this.server = server;
    this.router = router;
  }

  /** All pairs of an endpoint and one of its parameters. */
  private List<String> parameters() {
    return router
        .uriRoutes()
        .filter(route -> route.getUriMatchTemplate().toPathString().startsWith("/api/v1/"))
        .filter(route -> route.getHttpMethodName().equals("GET"))
        .flatMap(
            route ->
                Stream.of(((MethodBasedRouteInfo<?, ?>) route).getTargetMethod().getArguments())
                    .flatMap(AnyInputTest::names)
                    .map(name -> route.getUriMatchTemplate().toPathString() + "?" + name + "="))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<String> names(Argument<?> argument) {
    if (argument.isAnnotationPresent(RequestBean.class)) {
      return Stream.of(BeanIntrospection.getIntrospection(argument.getType()).getPropertyNames());
    }
    return argument.isAnnotationPresent(QueryValue.class)
        ? Stream.of(argument.getName())
        : Stream.empty();
  }

  @Test
  void isAnsweredOrRefusedWithTheNameOfTheParameter() throws Exception {
    List<String> parameters = parameters();
    assertThat(parameters)
        .contains("/api/v1/user-segmentation/export?search=", "/api/v1/status?fresh=");

    for (String parameter : parameters) {
      for (String value : VALUES) {
        assertAnswered(parameter, value);
      }
    }
  }

  private void assertAnswered(String parameter, String value) throws Exception {
    boolean export = parameter.contains("/export?") && !parameter.endsWith("?format=");
    String described = parameter + (value.length() > 99 ? value.length() + " letters" : value);

    HttpResponse<String> response = server.get(parameter + value + (export ? "&format=xlsx" : ""));

    assertThat(response.statusCode()).as(described).isIn(200, 400);
    if (response.statusCode() == 400) {
      JsonNode problem = server.json(response);
      assertThat(problem.get("code").getStringValue()).as(described).isEqualTo("INVALID_PARAMETER");
    }
  }
}
