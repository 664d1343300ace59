package dev.appstelemetry.bench;

import java.util.Arrays;

/** How long each run of something took. */
final class Timings {

  private static final double NANOS_PER_MILLI = 1e6;

  private final long[] nanos;
  private int count;

  Timings(int most) {
    this.nanos = new long[most];
  }

  void add(long elapsed) {
    nanos[count++] = elapsed;
  }

  /**
   * The least time, in milliseconds, that so many percent of the runs did not exceed (the nearest
   * rank).
   */
  double percentile(int percent) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(percent / 100.0 * count);
    return sorted[rank - 1] / NANOS_PER_MILLI;
  }
}
