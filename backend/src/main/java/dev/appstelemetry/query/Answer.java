package dev.appstelemetry.query;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What an endpoint answers.
 *
 * @param data the figures
 * @param meta what they cover and how old they are
 */
@Serdeable
public record Answer<T>(T data, Meta meta) {

  Answer<T> whileRefreshing() {
    return new Answer<>(data, meta.whileRefreshing());
  }

  Answer<T> becauseOf(String reason) {
    return new Answer<>(data, meta.becauseOf(reason));
  }
}
