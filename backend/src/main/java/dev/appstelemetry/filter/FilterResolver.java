package dev.appstelemetry.filter;

import dev.appstelemetry.failure.Failure;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRulesException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Resolves parameters to filters: fills in defaults, computes dates, sorts lists. */
@Singleton
public class FilterResolver {

  private static final int DEFAULT_DAYS = 30;

  /** The earliest first day of a window. It is older than any workspace and prevents overflows. */
  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  /** The offset where each day begins first. */
  private static final ZoneOffset FURTHEST_AHEAD = ZoneOffset.ofHours(14);

  /** Region names by their lower case form: they are accepted in any case. */
  private static final Map<String, String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  name -> name.toLowerCase(Locale.ROOT), Function.identity()));

  private final Clock clock;

  FilterResolver(Clock clock) {
    this.clock = clock;
  }

  /**
   * Resolves the parameters at the clock's instant.
   *
   * @param signal the requested signal, or the default
   * @throws Failure {@code INVALID_PARAMETER} if parameters are invalid or contradict each other
   */
  public Filters resolve(FilterParameters parameters, Signal signal) {
    return resolve(parameters, signal, clock.instant());
  }

  /**
   * Resolves the parameters at an instant.
   *
   * @param signal the requested signal, or the default
   * @param now the instant that determines today
   * @throws Failure like the other method
   */
  public Filters resolve(FilterParameters parameters, Signal signal, Instant now) {
    return new Filters(
        window(parameters, zone(parameters.timeZone()), now),
        signal,
        normalised(parameters.workspace(), String::strip),
        normalised(parameters.app(), String::strip),
        normalised(parameters.user(), user -> UserFolding.fold(user.strip())),
        parameters.includeServicePrincipals(),
        parameters.dayOfWeek(),
        parameters.hour(),
        parameters.segment(),
        parameters.activity());
  }

  /**
   * Returns the requested last day if the window ends before it, because that day has not begun in
   * the window's zone.
   */
  public Optional<LocalDate> requestedTo(FilterParameters parameters, Filters resolved) {
    return Optional.ofNullable(parameters.to()).filter(to -> to.isAfter(resolved.window().to()));
  }

  /**
   * Returns the zone of a name in any case. Only region names are allowed, because the SQL engines
   * differ in other formats.
   *
   * @throws Failure {@code INVALID_PARAMETER} if there is no such zone
   */
  public static ZoneId zone(String name) {
    String known = ZONES.get(name.toLowerCase(Locale.ROOT));
    if (known == null) {
      throw Failure.invalidParameter(
          "timeZone", "The time zone is not an IANA name such as Europe/Berlin.");
    }
    try {
      return ZoneId.of(known);
    } catch (ZoneRulesException e) {
      throw Failure.invalidParameter("timeZone", "The time zone has no rules.");
    }
  }

  /**
   * Returns the instant of the figures that a request names.
   *
   * @param asOf the named instant, or null for the current one
   * @throws Failure {@code INVALID_PARAMETER} if it is after the current instant, or before the
   *     earliest window
   */
  public Instant asOf(@Nullable Instant asOf) {
    Instant now = clock.instant();
    if (asOf == null) {
      return now;
    }
    if (asOf.isAfter(now)) {
      throw Failure.invalidParameter("asOf", "The instant is in the future.");
    }
    if (asOf.isBefore(EARLIEST.atStartOfDay(ZoneOffset.UTC).toInstant())) {
      throw Failure.invalidParameter("asOf", "The instant is before " + EARLIEST + ".");
    }
    return asOf;
  }

  private static Window window(FilterParameters parameters, ZoneId zone, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, zone);
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
      throw Failure.invalidParameter("from", "The parameter to requires from.");
    }
    if (to == null) {
      throw Failure.invalidParameter("to", "The parameter from requires to.");
    }
    // A day that has begun in any zone may be requested in every zone.
    if (from.isAfter(to)) {
      throw Failure.invalidParameter("from", "The window begins after it ends.");
    }
    if (from.isAfter(LocalDate.ofInstant(now, FURTHEST_AHEAD))) {
      throw Failure.invalidParameter("from", "The window begins after today, " + today + ".");
    }
    if (from.isBefore(EARLIEST)) {
      throw Failure.invalidParameter("from", "The window begins before " + EARLIEST + ".");
    }
    Window window = new Window(earlier(from, today), earlier(to, today), zone);
    if (window.length() > Filters.MAXIMUM_DAYS) {
      throw Failure.invalidParameter(
          "from", "The window is longer than " + Filters.MAXIMUM_DAYS + " days.");
    }
    return window;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static List<String> normalised(
      @Nullable List<String> names, UnaryOperator<String> normalise) {
    return names == null ? List.of() : names.stream().map(normalise).distinct().sorted().toList();
  }
}
