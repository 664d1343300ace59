package dev.appstelemetry.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** What counts as an interaction. */
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

  /** Whether actions are counted. */
  public boolean countsActions() {
    return this != SIGN_IN;
  }

  /** Whether sign-ins are counted. */
  public boolean countsSignIns() {
    return this != ACTION;
  }
}
