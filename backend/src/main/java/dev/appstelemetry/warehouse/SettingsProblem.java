package dev.appstelemetry.warehouse;

import java.util.List;
import java.util.Optional;

/** Settings with which the server cannot start, in words for whoever starts it. */
public final class SettingsProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SettingsProblem(String summary, List<String> details) {
    super(summary + details.stream().map(detail -> "\n  - " + detail).reduce("", String::concat));
  }

  /** What is wrong with the settings, if that is what a failed start comes down to. */
  public static Optional<String> messageIn(Throwable thrown) {
    return new Evidence(thrown).find(SettingsProblem.class).map(SettingsProblem::getMessage);
  }
}
