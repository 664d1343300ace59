package dev.appstelemetry.viewer;

import dev.appstelemetry.failure.Failure;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;

/** Refuses parameters that would reveal users' names to viewers who see pseudonyms. */
@ServerFilter("/api/v1/**")
class MaskedNamesFilter {

  private final Viewers viewers;

  MaskedNamesFilter(Viewers viewers) {
    this.viewers = viewers;
  }

  @RequestFilter
  void refuseNames(HttpRequest<?> request) {
    if (viewers.of(request).seesUsers()) {
      return;
    }
    for (String parameter : List.of("user", "search")) {
      if (request.getParameters().getAll(parameter).stream().anyMatch(text -> !text.isBlank())) {
        throw hidden(parameter);
      }
    }
    // The order of names would reveal them.
    if (request.getParameters().getAll("sort").stream().anyMatch("user"::equalsIgnoreCase)) {
      throw hidden("sort");
    }
  }

  private static Failure hidden(String parameter) {
    return Failure.invalidParameter(
        parameter,
        "You see pseudonyms instead of users' names, so you cannot search or sort by name.");
  }
}
