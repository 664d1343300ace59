package dev.appstelemetry.bench;

import java.util.Arrays;

/** The durations of repeated runs. */
final class Timings {

  private static final double NANOS_PER_MILLI = 1e6;

  private final long[] nanos;
  private int count;

  Timings(int capacity) {
    this.nanos = new long[capacity];
  }

  void add(long elapsed) {
    nanos[count++] = elapsed;
  }

  int count() {
    return count;
  }

  /** The percentile of the durations in milliseconds, by nearest rank. */
  double percentile(int percent) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(percent / 100.0 * count);
    return sorted[rank - 1] / NANOS_PER_MILLI;
  }
}
