package dev.appstelemetry.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Converts instants to microseconds since 1970, the format of the queries' results. */
public final class Micros {

  private Micros() {}

  /** Returns the instant of a number of microseconds. */
  public static Instant toInstant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /** Returns the number of whole microseconds up to an instant. */
  public static long of(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }
}
