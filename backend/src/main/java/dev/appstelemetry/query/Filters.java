package dev.appstelemetry.query;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer asked to see, resolved: two requests that mean the same have equal filters.
 *
 * @param window the days
 * @param signal what counts
 * @param apps only these apps, sorted; every app where empty
 * @param users only these users, lower case, sorted; every user where empty
 * @param includeServicePrincipals whether identities without an '@' count, as users
 * @param dayOfWeek only this weekday, 1 for Monday to 7 for Sunday, or null for all
 * @param hour only this hour of the day, 0 to 23, or null for all
 * @param segment only users who are in this segment under all other filters, or null for all
 * @param status only users who have this activity status under all other filters, or null for all
 */
public record Filters(
    Window window,
    Signal signal,
    List<String> apps,
    List<String> users,
    boolean includeServicePrincipals,
    @Nullable Integer dayOfWeek,
    @Nullable Integer hour,
    @Nullable Segment segment,
    @Nullable ActivityStatus status) {

  /** The longest window, in days. */
  public static final int MAXIMUM_DAYS = 365;

  /** Copies the lists. */
  public Filters {
    apps = List.copyOf(apps);
    users = List.copyOf(users);
  }

  /** Every interaction of a window. */
  public static Filters of(Window window, Signal signal) {
    return new Filters(window, signal, List.of(), List.of(), false, null, null, null, null);
  }

  /** The same days and nothing else of these filters. */
  public Filters counting(Signal other, boolean servicePrincipals) {
    return new Filters(
        window, other, List.of(), List.of(), servicePrincipals, null, null, null, null);
  }

  /** Whether only some users' events count, by what these users do. */
  boolean bySegment() {
    return segment != null || status != null;
  }
}
