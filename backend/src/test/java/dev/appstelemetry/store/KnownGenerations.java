package dev.appstelemetry.store;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Generations that a test sets. */
public final class KnownGenerations implements Generations {

  private volatile Generation generation;
  private volatile long dropped = -1;

  private KnownGenerations(Generation generation) {
    this.generation = generation;
  }

  /** Rows that are not copied. */
  public static KnownGenerations live() {
    return of(Generation.LIVE);
  }

  public static KnownGenerations of(Generation generation) {
    return new KnownGenerations(generation);
  }

  public void set(Generation next) {
    generation = next;
  }

  /** Drops the rows of the current generation. */
  public void drop() {
    dropped = generation.number();
  }

  @Override
  public boolean hold(long number) {
    return number > dropped;
  }

  @Override
  public Generation current() {
    return generation;
  }

  @Override
  public CompletableFuture<Generation> read() {
    return CompletableFuture.completedFuture(generation);
  }

  @Override
  public CompletableFuture<Generation> readFresh(Duration maxAge) {
    return read();
  }
}
