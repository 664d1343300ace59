package dev.appstelemetry.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.appstelemetry.query.Answer;
import dev.appstelemetry.query.Fingerprint;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Gives answers an entity tag over data and meta, and says 304 to those who have them. An answer is
 * written as JSON once, however often it is given.
 */
@ServerFilter("/api/v1/**")
class AnswerFilter {

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Encoded(byte[] body, String tag) {}

  private final JsonMapper json;

  /** Lives as long as the answers do: they are held by the query cache. */
  private final Cache<Answer<?>, Encoded> encoded = Caffeine.newBuilder().weakKeys().build();

  AnswerFilter(JsonMapper json) {
    this.json = json;
  }

  @ResponseFilter
  void encode(HttpRequest<?> request, MutableHttpResponse<?> response) {
    response.getHeaders().set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
    if (!(response.body() instanceof Answer<?> answer)) {
      return;
    }
    Encoded entity = encoded.get(answer, this::encode);
    response.header(HttpHeaders.ETAG, entity.tag());
    // A proxy may send several, or weaken them; each is quoted, so none is part of another.
    String known = request.getHeaders().get(HttpHeaders.IF_NONE_MATCH);
    if (known != null && known.contains(entity.tag())) {
      response.status(HttpStatus.NOT_MODIFIED).body(null);
    } else {
      response.contentType(MediaType.APPLICATION_JSON_TYPE).body(entity.body());
    }
  }

  private Encoded encode(Answer<?> answer) {
    try {
      byte[] body = json.writeValueAsBytes(answer);
      return new Encoded(body, '"' + Fingerprint.of(body) + '"');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
