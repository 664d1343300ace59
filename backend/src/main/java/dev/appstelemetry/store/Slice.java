package dev.appstelemetry.store;

import java.time.Instant;
import java.util.Set;

/**
 * A span of time whose rows are copied with one statement.
 *
 * @param start the first instant
 * @param end the instant after the last
 * @param clients the ids of the inventory, in lower case, whose sign-ins are copied
 */
public record Slice(Kind kind, Instant start, Instant end, Set<String> clients) {

  /** Why a span is copied. */
  public enum Kind {
    /** Its rows were never copied. */
    FILL,
    /** Rows are newer than the copy, or arrived late. */
    SYNC,
    /** The sign-ins of clients that are new in the inventory. */
    CLIENTS
  }

  /** Copies the set. */
  public Slice {
    clients = Set.copyOf(clients);
  }

  /** Returns the same slice with another span. */
  public Slice between(Instant newStart, Instant newEnd) {
    return new Slice(kind, newStart, newEnd, clients);
  }

  /** Returns whether only sign-ins are copied. */
  public boolean onlySignIns() {
    return kind == Kind.CLIENTS;
  }
}
