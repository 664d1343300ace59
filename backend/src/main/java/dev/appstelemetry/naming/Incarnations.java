package dev.appstelemetry.naming;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.appstelemetry.filter.AppKey;
import dev.appstelemetry.sql.Micros;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The successive apps of the same workspace and name. Each is created after a deletion. */
final class Incarnations {

  /** No incarnations. */
  static final Incarnations NONE = new Incarnations(List.of());

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm:ss", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  /** A name in a workspace. */
  private record Name(String workspace, String app) {}

  /**
   * A deletion and the creation that follows it.
   *
   * @param deleted the time of the deletion in microseconds since 1970
   * @param createdAgain the time of the next creation, or null if there is none
   */
  @Introspected
  record Deletion(String workspace, String app, long deleted, @Nullable Long createdAgain) {

    private Name name() {
      return new Name(workspace, app);
    }
  }

  /**
   * An incarnation in the format of the queries.
   *
   * @param incarnation see {@link AppKey}
   * @param begin the begin as an instant in ISO 8601
   * @param end the end as an instant in ISO 8601, or null for the last incarnation
   */
  @Serdeable
  record Incarnation(
      String workspace, String app, String incarnation, String begin, @Nullable String end) {}

  /** The deletions of each name in ascending order. */
  private final Map<Name, List<Deletion>> byName;

  Incarnations(List<Deletion> deletions) {
    byName =
        deletions.stream()
            .sorted((one, other) -> Long.compare(one.deleted(), other.deleted()))
            .collect(groupingBy(Deletion::name, mapping(deletion -> deletion, toList())));
  }

  /**
   * Returns the incarnation of a listed app, determined by its creation time. The list can be newer
   * than the log, which then contains the deletion but not yet the creation.
   */
  String of(String workspace, String app, @Nullable Instant createTime) {
    if (createTime == null) {
      return replaced(workspace, app).stream()
          .reduce((one, later) -> later)
          .map(Deletion::deleted)
          .map(String::valueOf)
          .orElse("");
    }
    return deletions(workspace, app).stream()
        .filter(deletion -> Micros.toInstant(deletion.deleted()).isBefore(createTime))
        .reduce((one, later) -> later)
        .map(deletion -> String.valueOf(deletion.deleted()))
        .orElse("");
  }

  /** Returns these incarnations and those whose creation is only in the list. */
  Incarnations with(String workspace, Iterable<AppNames.ListedApp> listed) {
    Map<Name, Instant> created = new HashMap<>();
    for (AppNames.ListedApp app : listed) {
      if (app.createTime() != null) {
        created.put(new Name(workspace, app.name()), app.createTime());
      }
    }
    List<Deletion> all = new ArrayList<>();
    byName.forEach(
        (name, deletions) -> {
          Instant create = created.get(name);
          for (Deletion deletion : deletions) {
            if (deletion.createdAgain() == null
                && create != null
                && Micros.toInstant(deletion.deleted()).isBefore(create)) {
              all.add(
                  new Deletion(
                      name.workspace(), name.app(), deletion.deleted(), Micros.of(create)));
            } else {
              all.add(deletion);
            }
          }
        });
    return new Incarnations(all);
  }

  /** Returns all incarnations except the first of each name. */
  List<Incarnation> all() {
    List<Incarnation> all = new ArrayList<>();
    for (Name name : byName.keySet()) {
      List<Deletion> replaced = replaced(name.workspace(), name.app());
      for (int i = 0; i < replaced.size(); i++) {
        Deletion deletion = replaced.get(i);
        all.add(
            new Incarnation(
                name.workspace(),
                name.app(),
                String.valueOf(deletion.deleted()),
                begin(deletion),
                i + 1 == replaced.size() ? null : begin(replaced.get(i + 1))));
      }
    }
    return all;
  }

  /** Returns when an app was deleted, as text, or empty for the last app of its name. */
  Optional<String> until(AppKey key) {
    List<Deletion> later =
        replaced(key.workspace(), key.name()).stream()
            .filter(deletion -> after(deletion, key.incarnation()))
            .toList();
    if (later.isEmpty()) {
      return Optional.empty();
    }
    Instant end = Micros.toInstant(later.get(0).deleted());
    String day = DAY.format(end);
    long onThatDay =
        replaced(key.workspace(), key.name()).stream()
            .filter(deletion -> DAY.format(Micros.toInstant(deletion.deleted())).equals(day))
            .count();
    return Optional.of(onThatDay == 1 ? day : SECOND.format(end));
  }

  private static boolean after(Deletion deletion, String incarnation) {
    return incarnation.isEmpty() || deletion.deleted() > Long.parseLong(incarnation);
  }

  private List<Deletion> deletions(String workspace, String app) {
    return byName.getOrDefault(new Name(workspace, app), List.of());
  }

  /** Returns the deletions that were followed by another app of the name. */
  private List<Deletion> replaced(String workspace, String app) {
    return deletions(workspace, app).stream()
        .filter(deletion -> deletion.createdAgain() != null)
        .toList();
  }

  private static String begin(Deletion deletion) {
    return Micros.toInstant(Objects.requireNonNull(deletion.createdAgain())).toString();
  }
}
