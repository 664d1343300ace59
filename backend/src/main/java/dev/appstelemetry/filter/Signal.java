package dev.appstelemetry.filter;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** The kind of events that count as interactions. */
@Serdeable
public enum Signal {
  /** An audit row of an app with one of the configured actions. */
  @JsonProperty("action")
  ACTION,
  /** An OAuth sign-in to an app of the inventory that begins a visit. */
  @JsonProperty("sign-in")
  SIGN_IN,
  /** Both. */
  @JsonProperty("all")
  ALL;

  /** Returns whether actions count. */
  public boolean countsActions() {
    return this != SIGN_IN;
  }

  /** Returns whether sign-ins count. */
  public boolean countsSignIns() {
    return this != ACTION;
  }
}
