package dev.appstelemetry.filter;

import org.jspecify.annotations.Nullable;

/** The configured default signal. */
public enum SignalSetting {
  /** Actions if people have any, else sign-ins. */
  AUTO(null),
  /** Always actions. */
  ACTION(Signal.ACTION),
  /** Always sign-ins. */
  SIGN_IN(Signal.SIGN_IN),
  /** Always both. */
  ALL(Signal.ALL);

  private final @Nullable Signal signal;

  SignalSetting(@Nullable Signal signal) {
    this.signal = signal;
  }

  /** Returns the configured signal, or null if the log determines it. */
  @Nullable
  public Signal signal() {
    return signal;
  }
}
