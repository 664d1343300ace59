package dev.appstelemetry.loading;

import java.util.Optional;

/** Identifies the viewer whose request the current thread serves. */
public interface CurrentCaller {

  /** Returns a key that is equal for all requests of one viewer, or empty without a request. */
  Optional<String> key();
}
