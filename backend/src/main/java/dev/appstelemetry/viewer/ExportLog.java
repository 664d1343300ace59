package dev.appstelemetry.viewer;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down who took which figures out of the dashboard. */
@ServerFilter("/api/v1/*/export")
class ExportLog {

  private static final Logger LOG = LoggerFactory.getLogger(ExportLog.class);

  private final Viewers viewers;

  ExportLog(Viewers viewers) {
    this.viewers = viewers;
  }

  @ResponseFilter
  void writeDown(HttpRequest<?> request, HttpResponse<?> response) {
    if (response.code() < 400) {
      String viewer = Objects.requireNonNullElse(viewers.of(request).email(), "somebody unnamed");
      LOG.info("{} exported {}", viewer, request.getUri());
    }
  }
}
