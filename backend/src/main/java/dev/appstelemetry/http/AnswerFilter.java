package dev.appstelemetry.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.appstelemetry.cache.Answer;
import dev.appstelemetry.viewer.UserMasking;
import dev.appstelemetry.viewer.Viewer;
import dev.appstelemetry.viewer.Viewers;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes bodies as JSON and adds an entity tag over data and meta to answers. A request with the
 * same tag gets 304. The encoded answer is reused for all viewers who see the same names.
 */
@ServerFilter("/api/v1/**")
class AnswerFilter {

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Encoded(byte[] body, String tag) {}

  private final Viewers viewers;
  private final UserMasking masking;

  /** Entries live as long as their answers, which are held by the query cache. */
  private final Cache<Answer<?>, Encoded> named = Caffeine.newBuilder().weakKeys().build();

  private final Cache<Answer<?>, Encoded> masked = Caffeine.newBuilder().weakKeys().build();

  AnswerFilter(Viewers viewers, UserMasking masking) {
    this.viewers = viewers;
    this.masking = masking;
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
      response.body(json(viewer, body));
    }
  }

  private void encode(
      HttpRequest<?> request, MutableHttpResponse<?> response, Viewer viewer, Answer<?> answer) {
    Encoded entity =
        (viewer.seesUsers() ? named : masked).get(answer, key -> encoded(json(viewer, key)));
    response.header(HttpHeaders.ETAG, "W/" + entity.tag());
    // The header may list several tags, weak or strong. They are quoted, so contains() is exact.
    String known = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
    if (known != null && known.contains(entity.tag())) {
      response.status(HttpStatus.NOT_MODIFIED).body(null);
    } else {
      response.contentType(MediaType.APPLICATION_JSON_TYPE).body(entity.body());
    }
  }

  private byte[] json(Viewer viewer, Object body) {
    try {
      return masking.json(viewer, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tag is sent as a weak one, because the server may compress the body. */
  private static Encoded encoded(byte[] body) {
    return new Encoded(body, '"' + Fingerprint.of(body) + '"');
  }
}
