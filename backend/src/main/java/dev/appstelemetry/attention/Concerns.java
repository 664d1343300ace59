package dev.appstelemetry.attention;

import dev.appstelemetry.attention.AttentionFigures.AppFigures;
import dev.appstelemetry.attention.AttentionFigures.ChangeFigures;
import dev.appstelemetry.attention.Concern.Reason;
import dev.appstelemetry.inventory.WorkspaceApp;
import dev.appstelemetry.judgement.ErrorLimit;
import dev.appstelemetry.judgement.UserLoss;
import dev.appstelemetry.naming.AppNaming;
import dev.appstelemetry.query.Ratio;
import dev.appstelemetry.sql.Micros;
import dev.appstelemetry.viewer.UserName;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges which apps need attention. An app has one concern at most, of its most urgent reason.
 *
 * @param today today in the zone
 * @param knownDays the number of days that the log covers, today included
 */
record Concerns(
    AttentionFigures figures, ErrorLimit limit, LocalDate today, ZoneId zone, long knownDays) {

  /** A running app is unused after this many days without use. */
  private static final long UNUSED_DAYS = 30;

  /** A single user can be the one who deleted the app. */
  private static final long MIN_USERS_OF_DELETED = 2;

  private static final Comparator<Concern> ORDER =
      Comparator.comparingLong(Concern::people)
          .reversed()
          .thenComparing(Concern::reason)
          .thenComparing(Concern::app);

  /** An app with everything that is known about it. */
  private record Known(
      String key, @Nullable WorkspaceApp listed, AppFigures used, List<ChangeFigures> changes) {}

  /**
   * Returns the concerns, those that affect most people first.
   *
   * @param listed the apps of the inventory; without one, no app is crashed or unused
   */
  List<Concern> of(List<WorkspaceApp> listed) {
    Map<String, WorkspaceApp> listedByKey = new HashMap<>();
    if (figures.ofList()) {
      listed.forEach(app -> listedByKey.put(figures.naming().keyOf(app.listed()), app));
    }
    Map<String, AppFigures> usedByKey = new HashMap<>();
    figures.apps().forEach(app -> usedByKey.put(app.appKey(), app));
    Set<String> keys = new TreeSet<>(listedByKey.keySet());
    keys.addAll(usedByKey.keySet());
    return keys.stream()
        .map(
            key ->
                new Known(
                    key,
                    listedByKey.get(key),
                    usedByKey.getOrDefault(key, neverUsed(key)),
                    figures.changes().stream().filter(each -> each.appKey().equals(key)).toList()))
        .map(this::concern)
        .flatMap(Optional::stream)
        .sorted(ORDER)
        .toList();
  }

  private static AppFigures neverUsed(String key) {
    return new AppFigures(key, 0, 0, 0, 0, 0, 0, 0, 0, null);
  }

  private Optional<Concern> concern(Known app) {
    AppFigures used = app.used();
    if (isIn("CRASHED", app)) {
      return Optional.of(of(Reason.CRASHED, used.users(), app));
    }
    if (raising(app).findAny().isPresent()) {
      return Optional.of(of(Reason.DEPLOYMENT_RAISED_ERRORS, used.failedUsers(), app));
    }
    if (limit.isExceeded(used.failures(), used.interactions())) {
      return Optional.of(of(Reason.ABOVE_ERROR_THRESHOLD, used.failedUsers(), app));
    }
    if (deletion(app).isPresent()) {
      return used.users() < MIN_USERS_OF_DELETED
          ? Optional.empty()
          : Optional.of(of(Reason.DELETED_IN_USE, used.users(), app));
    }
    if (figures.comparable()
        && UserLoss.isBeyondChance(used.previousUsers(), used.gained(), used.lost())) {
      return Optional.of(of(Reason.LOST_USERS, used.lost() - used.gained(), app));
    }
    return isIn("RUNNING", app) && unusedDays(app) >= UNUSED_DAYS
        ? Optional.of(of(Reason.RUNNING_UNUSED, 0, app))
        : Optional.empty();
  }

  /** The days since the last use; of an app that was never used, since it was created. */
  private long unusedDays(Known app) {
    Long sinceUse = daysSince(lastUsed(app.used()));
    if (sinceUse != null) {
      return sinceUse;
    }
    Long sinceCreation = app.listed() == null ? null : daysSince(app.listed().createTime());
    return sinceCreation == null ? knownDays : Math.min(knownDays, sinceCreation);
  }

  private static boolean isIn(String state, Known app) {
    return app.listed() != null && state.equals(app.listed().appState());
  }

  private static Stream<ChangeFigures> raising(Known app) {
    return app.changes().stream().filter(ChangeFigures::raisedErrors);
  }

  /** The deletion of an app that is not listed again. */
  private static Optional<ChangeFigures> deletion(Known app) {
    return app.listed() == null
        ? app.changes().stream().filter(ChangeFigures::deletion).reduce((first, last) -> last)
        : Optional.empty();
  }

  private Concern of(Reason reason, long people, Known app) {
    AppNaming.Named named = figures.naming().name(app.key());
    AppFigures used = app.used();
    long allFailures = figures.apps().stream().mapToLong(AppFigures::failures).sum();
    Instant last = lastUsed(used);
    return new Concern(
        reason,
        named.name(),
        named.key(),
        named.plainName(),
        app.listed() == null ? null : UserName.ofNullable(app.listed().owner()),
        people,
        used.users(),
        figures.comparable() ? used.previousUsers() : null,
        used.failures(),
        Ratio.percent(used.failures(), used.interactions()),
        Ratio.percent(used.failures(), allFailures),
        Math.toIntExact(raising(app).count()),
        raising(app)
            .map(each -> Ratio.percent(each.failuresAfter(), each.interactionsAfter()))
            .filter(Objects::nonNull)
            .max(BigDecimal::compareTo)
            .orElse(null),
        happened(reason, app),
        last,
        daysSince(last),
        app.listed() == null ? null : app.listed().size());
  }

  private static @Nullable Instant happened(Reason reason, Known app) {
    return switch (reason) {
      case DEPLOYMENT_RAISED_ERRORS -> time(raising(app).reduce((first, last) -> last));
      case DELETED_IN_USE -> time(deletion(app));
      case CRASHED, ABOVE_ERROR_THRESHOLD, LOST_USERS, RUNNING_UNUSED -> null;
    };
  }

  private static @Nullable Instant time(Optional<ChangeFigures> change) {
    return change.map(ChangeFigures::time).map(Micros::toInstant).orElse(null);
  }

  private static @Nullable Instant lastUsed(AppFigures used) {
    return used.lastUsed() == 0 ? null : Micros.toInstant(used.lastUsed());
  }

  private @Nullable Long daysSince(@Nullable Instant instant) {
    return instant == null
        ? null
        : ChronoUnit.DAYS.between(LocalDate.ofInstant(instant, zone), today);
  }
}
