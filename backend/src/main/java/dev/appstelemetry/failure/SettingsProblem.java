package dev.appstelemetry.failure;

import java.time.Duration;
import java.util.List;

/** Settings that prevent the start, worded for the operator. */
public final class SettingsProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates a problem with a summary and one line for each detail. */
  public SettingsProblem(String summary, List<String> details) {
    super(summary + details.stream().map(detail -> "\n  - " + detail).reduce("", String::concat));
  }

  /**
   * Checks a duration.
   *
   * @param variable the environment variable that sets it
   * @throws SettingsProblem if it is zero or negative
   */
  public static void requirePositive(String variable, Duration value) {
    if (value.isNegative() || value.isZero()) {
      throw new SettingsProblem(
          variable + " must be longer than zero.", List.of("Write it like 30s, 5m or 1h."));
    }
  }
}
