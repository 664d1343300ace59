package dev.appstelemetry.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.appstelemetry.cache.Answer;
import dev.appstelemetry.viewer.UserMasking;
import dev.appstelemetry.viewer.Viewer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Writes bodies as JSON, with names as the viewer may see them. An encoded answer is reused for all
 * viewers who see the same names.
 */
@Singleton
class Encoder {

  /**
   * An encoded answer.
   *
   * @param body the JSON
   * @param tag the quoted entity tag, sent as a weak one, because the server may compress the body
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Encoded(byte[] body, String tag) {}

  private final UserMasking masking;

  /** Entries live as long as their answers, which are held by the query cache. */
  private final Cache<Answer<?>, Encoded> named = Caffeine.newBuilder().weakKeys().build();

  private final Cache<Answer<?>, Encoded> masked = Caffeine.newBuilder().weakKeys().build();

  Encoder(UserMasking masking) {
    this.masking = masking;
  }

  /** Returns the encoded answer. */
  Encoded answer(Viewer viewer, Answer<?> answer) {
    return (viewer.seesUsers() ? named : masked).get(answer, key -> encoded(write(viewer, key)));
  }

  /** Returns the body as JSON. */
  byte[] json(Viewer viewer, Object body) {
    return body instanceof Answer<?> answer ? answer(viewer, answer).body() : write(viewer, body);
  }

  private byte[] write(Viewer viewer, Object body) {
    try {
      return masking.json(viewer, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Encoded encoded(byte[] body) {
    return new Encoded(body, '"' + Fingerprint.of(body) + '"');
  }
}
