package dev.appstelemetry.audience;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Selection and order of the users. Both apply before the limit.
 *
 * @param limit the maximum number of users
 * @param newOnly whether only users are listed whose first event in the retained history is in the
 *     window
 * @param search part of the user's name, lower case; empty for all
 * @param sort the column to sort by; ties are sorted by user, ascending
 * @param descending whether the order is descending
 * @param tieKey the key with which users are hashed to sort ties; empty to sort them by name
 */
record UserSegmentationOptions(
    int limit, boolean newOnly, String search, Sort sort, boolean descending, String tieKey) {

  /** Returns options that sort ties by name. */
  UserSegmentationOptions withoutTieKey() {
    return new UserSegmentationOptions(limit, newOnly, search, sort, descending, "");
  }

  /** The columns of {@link SegmentedUser}. */
  enum Sort {
    @JsonProperty("user")
    user,
    @JsonProperty("segment")
    segment,
    @JsonProperty("activity")
    activity,
    @JsonProperty("interactions")
    interactions,
    @JsonProperty("appsAccessed")
    appsAccessed,
    @JsonProperty("daysActive")
    daysActive,
    @JsonProperty("interactionsPerDay")
    interactionsPerDay,
    @JsonProperty("lastSeen")
    lastSeen,
    @JsonProperty("favouriteApp")
    favouriteApp
  }

  /** The sort order. */
  enum Order {
    @JsonProperty("asc")
    asc,
    @JsonProperty("desc")
    desc
  }
}
