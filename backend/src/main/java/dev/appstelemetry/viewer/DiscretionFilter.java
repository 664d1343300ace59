package dev.appstelemetry.viewer;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.query.Answer;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;

/**
 * Keeps users' names from those who may not see them: rewrites answers, and refuses what would find
 * a known name behind a pseudonym.
 */
@ServerFilter("/api/v1/**")
class DiscretionFilter implements Ordered {

  private final Viewers viewers;
  private final Discretion discretion;

  DiscretionFilter(Viewers viewers, Discretion discretion) {
    this.viewers = viewers;
    this.discretion = discretion;
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
    // The order of the names would tell much about them.
    if (request.getParameters().getAll("sort").contains("user")) {
      throw hidden("sort");
    }
  }

  @ResponseFilter
  void rewrite(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (response.body() instanceof Answer<?> answer) {
      response.body(discretion.shownTo(viewers.of(request), answer));
    }
  }

  private static Failure hidden(String parameter) {
    return Failure.invalidParameter(
        parameter, "Users are shown to you by pseudonyms, so nothing can be found by their names.");
  }

  /** Answers are rewritten before another filter turns them into bytes. */
  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
