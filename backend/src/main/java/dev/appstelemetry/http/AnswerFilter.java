package dev.appstelemetry.http;

import dev.appstelemetry.cache.Answer;
import dev.appstelemetry.viewer.Viewer;
import dev.appstelemetry.viewer.Viewers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Writes bodies as JSON and adds an entity tag over data and meta to answers. A request with the
 * same tag gets 304.
 */
@ServerFilter("/api/v1/**")
class AnswerFilter {

  private final Viewers viewers;
  private final Encoder encoder;

  AnswerFilter(Viewers viewers, Encoder encoder) {
    this.viewers = viewers;
    this.encoder = encoder;
  }

  @ResponseFilter
  void encode(HttpRequest<?> request, MutableHttpResponse<?> response) {
    response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    Viewer viewer = viewers.of(request);
    if (response.body() instanceof Answer<?> answer) {
      encode(request, response, viewer, answer);
    } else if (response.body() instanceof Record body) {
      if (response.getContentType().isEmpty()) {
        response.contentType(MediaType.APPLICATION_JSON_TYPE);
      }
      response.body(encoder.json(viewer, body));
    }
  }

  private void encode(
      HttpRequest<?> request, MutableHttpResponse<?> response, Viewer viewer, Answer<?> answer) {
    Encoder.Encoded entity = encoder.answer(viewer, answer);
    response.header(HttpHeaders.ETAG, "W/" + entity.tag());
    // The header may list several tags, weak or strong. They are quoted, so contains() is exact.
    String known = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
    if (known != null && known.contains(entity.tag())) {
      response.status(HttpStatus.NOT_MODIFIED).body(null);
    } else {
      response.contentType(MediaType.APPLICATION_JSON_TYPE).body(entity.body());
    }
  }
}
