package dev.appstelemetry.cache;

import dev.appstelemetry.store.Generation;
import io.micronaut.serde.annotation.Serdeable;

/**
 * The response body of a data endpoint.
 *
 * @param data the result of the query
 * @param meta the window that the data covers, and its age
 */
@Serdeable
public record Answer<T>(T data, Meta meta) {

  Answer<T> whileRefreshing() {
    return new Answer<>(data, meta.whileRefreshing());
  }

  Answer<T> of(Generation copied) {
    return new Answer<>(data, meta.of(copied));
  }

  Answer<T> markedStale(String reason) {
    return new Answer<>(data, meta.markedStale(reason));
  }
}
