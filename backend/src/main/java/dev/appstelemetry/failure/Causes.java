package dev.appstelemetry.failure;

import java.util.Optional;
import java.util.stream.Stream;

/** Reads the chain of causes of an exception. */
public final class Causes {

  /** Limits circular chains. */
  private static final int MAX_LENGTH = 20;

  private Causes() {}

  /** Returns the exception and its causes, outermost first. */
  public static Stream<Throwable> of(Throwable thrown) {
    return Stream.<Throwable>iterate(thrown, t -> t != null, t -> t.getCause()).limit(MAX_LENGTH);
  }

  /** Returns the outermost exception of a type. */
  public static <T> Optional<T> find(Throwable thrown, Class<T> type) {
    return of(thrown).filter(type::isInstance).map(type::cast).findFirst();
  }
}
