package dev.appstelemetry.judgement;

import dev.appstelemetry.filter.Thresholds;
import jakarta.inject.Singleton;

/** Judges whether an app fails too often. */
@Singleton
public class ErrorLimit {

  /** A single failure is no pattern. */
  private static final long MIN_FAILURES = 2;

  private final Thresholds thresholds;

  ErrorLimit(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  /**
   * Returns whether the error rate is above the threshold beyond chance: the lower bound of its
   * interval reaches it, and at least two interactions failed.
   */
  public boolean isExceeded(long failures, long interactions) {
    RateInterval interval = RateInterval.of(failures, interactions);
    return interval != null
        && failures >= MIN_FAILURES
        && interval.low().compareTo(thresholds.errorRate()) >= 0;
  }
}
