package dev.appstelemetry.query;

import dev.appstelemetry.failure.Failure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRulesException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Turns parameters into filters: defaults filled in, dates resolved, lists in order. */
@Singleton
public class FilterResolver {

  private static final int DEFAULT_DAYS = 30;

  /** The platform makes a new set of them at every call. */
  private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());

  private final Clock clock;
  private final EventSettings events;

  FilterResolver(Clock clock, EventSettings events) {
    this.clock = clock;
    this.events = events;
  }

  /**
   * Resolves the parameters at the clock's instant.
   *
   * @throws Failure {@code INVALID_PARAMETER} where they contradict each other or ask for the
   *     impossible
   */
  public Filters resolve(FilterParameters parameters) {
    return new Filters(
        window(parameters, zone(parameters.tz())),
        Objects.requireNonNullElse(parameters.signal(), events.signal()),
        normalised(parameters.app(), String::strip),
        normalised(parameters.user(), user -> user.strip().toLowerCase(Locale.ROOT)),
        parameters.includeServicePrincipals(),
        parameters.dayOfWeek(),
        parameters.hour(),
        parameters.segment(),
        parameters.status());
  }

  /** Region names only: what the SQL engines read besides them differs. */
  private static ZoneId zone(String name) {
    if (!ZONES.contains(name)) {
      throw Failure.invalidParameter("tz", "The time zone is no IANA name such as Europe/Berlin.");
    }
    try {
      return ZoneId.of(name);
    } catch (ZoneRulesException e) {
      throw Failure.invalidParameter("tz", "The time zone has no rules.");
    }
  }

  private Window window(FilterParameters parameters, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
    LocalDate from = parameters.from();
    LocalDate to = parameters.to();
    if (from == null && to == null) {
      int days = parameters.days() == null ? DEFAULT_DAYS : parameters.days();
      return Window.lastDays(days, today, zone);
    }
    if (parameters.days() != null) {
      throw Failure.invalidParameter("days", "Give either days or from and to, not both.");
    }
    if (from == null) {
      throw Failure.invalidParameter("from", "A window needs from beside to.");
    }
    if (to == null) {
      throw Failure.invalidParameter("to", "A window needs to beside from.");
    }
    if (to.isAfter(today)) {
      throw Failure.invalidParameter("to", "The window ends after today, " + today + ".");
    }
    if (from.isAfter(to)) {
      throw Failure.invalidParameter("from", "The window begins after it ends.");
    }
    Window window = new Window(from, to, zone);
    if (window.length() > Filters.MAXIMUM_DAYS) {
      throw Failure.invalidParameter(
          "from", "The window is longer than " + Filters.MAXIMUM_DAYS + " days.");
    }
    return window;
  }

  private static List<String> normalised(
      @Nullable List<String> names, UnaryOperator<String> normalise) {
    return names == null ? List.of() : names.stream().map(normalise).distinct().sorted().toList();
  }
}
