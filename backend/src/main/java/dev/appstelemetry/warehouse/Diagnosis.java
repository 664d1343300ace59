package dev.appstelemetry.warehouse;

import dev.appstelemetry.failure.Failure;

/**
 * What a fault was, for the viewer and for whoever might try again.
 *
 * @param failure in words for a viewer
 */
record Diagnosis(Failure failure, Remedy remedy) {

  /** What can help at once. */
  enum Remedy {
    /** Nothing. */
    NONE,
    /** Another try a little later. */
    TRY_AGAIN,
    /** One more try on a new connection: the session is gone. */
    NEW_SESSION,
    /** One more try on a new connection with a new token: the old one is refused. */
    NEW_TOKEN
  }

  static Diagnosis hopeless(Failure failure) {
    return new Diagnosis(failure, Remedy.NONE);
  }
}
