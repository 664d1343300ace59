package dev.appstelemetry.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The resolved filters of a request. Equivalent requests have equal filters.
 *
 * @param window the window
 * @param signal the signal that counts
 * @param workspaces only these of the workspaces that count, sorted; empty for all
 * @param apps only these apps, keys or names, sorted; empty for all
 * @param users only these users, lower case, sorted; empty for all
 * @param includeServicePrincipals whether identities without an '@' count as users
 * @param dayOfWeek only this weekday, 1 for Monday to 7 for Sunday, or null for all
 * @param hour only this hour of the day, 0 to 23, or null for all
 * @param segment only users of this segment under all other filters, or null for all
 * @param activity only users of this activity status under all other filters, or null for all
 */
public record Filters(
    Window window,
    Signal signal,
    List<String> workspaces,
    List<String> apps,
    List<String> users,
    boolean includeServicePrincipals,
    @Nullable Integer dayOfWeek,
    @Nullable Integer hour,
    @Nullable Segment segment,
    @Nullable ActivityStatus activity) {

  /** The maximum length of a window in days. */
  public static final int MAXIMUM_DAYS = 365;

  /** Copies the lists. */
  public Filters {
    workspaces = List.copyOf(workspaces);
    apps = List.copyOf(apps);
    users = List.copyOf(users);
  }

  /** Returns filters for all interactions of a window. */
  public static Filters of(Window window, Signal signal) {
    return new Filters(
        window, signal, List.of(), List.of(), List.of(), false, null, null, null, null);
  }

  /** Returns filters for all interactions of the last days in UTC, including today. */
  public static Filters ofLastDays(int days, Signal signal, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return of(Window.lastDays(days, today, ZoneOffset.UTC), signal);
  }

  /** Returns filters with the same window and workspaces, and no other filters. */
  public Filters counting(Signal other, boolean servicePrincipals) {
    return new Filters(
        window, other, workspaces, List.of(), List.of(), servicePrincipals, null, null, null, null);
  }

  /** Returns whether users are filtered by segment or activity status. */
  public boolean bySegment() {
    return segment != null || activity != null;
  }
}
