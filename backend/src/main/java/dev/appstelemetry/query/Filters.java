package dev.appstelemetry.query;

import java.util.List;

/**
 * What a viewer asked to see, resolved: two requests that mean the same have equal filters.
 *
 * @param window the days
 * @param apps only these apps, sorted; every app where empty
 * @param users only these users, lower case, sorted; every user where empty
 * @param includeServicePrincipals whether identities without an '@' count, as users
 */
public record Filters(
    Window window, List<String> apps, List<String> users, boolean includeServicePrincipals) {

  /** The longest window, in days. */
  public static final int MAXIMUM_DAYS = 365;

  /** Copies the lists. */
  public Filters {
    apps = List.copyOf(apps);
    users = List.copyOf(users);
  }
}
