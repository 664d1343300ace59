package dev.appstelemetry.audience;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Which of the users are listed, and in which order. All of it applies before the limit.
 *
 * @param limit how many users
 * @param search part of the user's name, lower case; empty for all
 * @param sort the column to sort by; ties are sorted by user, ascending
 * @param descending whether the largest come first
 */
record UserSegmentationOptions(int limit, String search, Sort sort, boolean descending) {

  /** The columns of {@link SegmentedUser}, by their own names. */
  enum Sort {
    @JsonProperty("user")
    user,
    @JsonProperty("segment")
    segment,
    @JsonProperty("status")
    status,
    @JsonProperty("interactions")
    interactions,
    @JsonProperty("appsAccessed")
    appsAccessed,
    @JsonProperty("daysActive")
    daysActive,
    @JsonProperty("interactionsPerDay")
    interactionsPerDay,
    @JsonProperty("lastSeen")
    lastSeen
  }

  /** Which way to sort. */
  enum Order {
    @JsonProperty("asc")
    asc,
    @JsonProperty("desc")
    desc
  }
}
