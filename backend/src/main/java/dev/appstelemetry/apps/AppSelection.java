package dev.appstelemetry.apps;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.appstelemetry.apps.App.Known;
import dev.appstelemetry.cache.Answer;
import dev.appstelemetry.cache.Meta;
import dev.appstelemetry.viewer.UserName;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The apps of an export and their order: those that the page shows. The page selects by the same
 * rules (app-filter.ts); app-selection-cases.json tests both.
 *
 * @param show only apps with this finding
 * @param idle the number of days without use after which a running app is idle
 * @param search only apps whose name or owner, as the viewer sees it, contains this text
 * @param app only these apps, by key or name
 * @param sort the column to sort by; ties keep the order of the list
 * @param order ascending or descending; unknown values come last
 */
@Introspected
record AppSelection(
    @Parameter(description = "Only apps with this finding") @QueryValue(defaultValue = "all")
        Show show,
    @Parameter(description = "The number of days without use after which a running app is idle")
        @QueryValue(defaultValue = "30")
        @Min(1)
        @Max(365)
        int idle,
    @Parameter(description = "Only apps whose name or owner contains this text, ignoring case")
        @QueryValue
        @Nullable
        @Size(max = 200)
        String search,
    @Parameter(
            description = "Only these apps, by key or name; may be repeated",
            explode = Explode.TRUE)
        @QueryValue
        @Nullable
        @Size(max = 100)
        List<@Size(min = 1, max = 400) String> app,
    @Parameter(description = "The column to sort by") @QueryValue(defaultValue = "interactions")
        Sort sort,
    @Parameter(description = "Ascending or descending order") @QueryValue(defaultValue = "desc")
        Order order) {

  /** An owner not seen for more days is inactive. */
  private static final int OWNER_INACTIVE_DAYS = 30;

  /** Findings by which apps are selected. */
  enum Show {
    @JsonProperty("all")
    all,
    @JsonProperty("never-opened")
    never_opened,
    @JsonProperty("idle")
    idle,
    @JsonProperty("crashed")
    crashed,
    @JsonProperty("owner-quiet")
    owner_quiet,
    @JsonProperty("audit-only")
    audit_only
  }

  /** The columns of the page's table. */
  enum Sort {
    @JsonProperty("app")
    app,
    @JsonProperty("owner")
    owner,
    @JsonProperty("state")
    state,
    @JsonProperty("size")
    size,
    @JsonProperty("lastDeployment")
    lastDeployment,
    @JsonProperty("uniqueUsers")
    uniqueUsers,
    @JsonProperty("interactions")
    interactions,
    @JsonProperty("errorRate")
    errorRate,
    @JsonProperty("actions")
    actions,
    @JsonProperty("signIns")
    signIns,
    @JsonProperty("daysSinceLastUse")
    daysSinceLastUse
  }

  /** The sort order. */
  enum Order {
    @JsonProperty("asc")
    asc,
    @JsonProperty("desc")
    desc
  }

  /** Returns the value of an app to sort by. */
  private interface Key<K> {

    /** Returns the value, or null if it is not known. */
    @Nullable K of(App app);
  }

  /**
   * Returns the selected apps in order.
   *
   * @param answer the apps, with the first day of the log
   * @param name returns a user's name as the viewer sees it
   */
  List<App> of(Answer<List<App>> answer, Function<UserName, String> name) {
    return of(answer.data(), knownDays(answer.meta()), name);
  }

  /** Returns the number of days that the log covers, including today. */
  private static long knownDays(Meta meta) {
    LocalDate today = LocalDate.ofInstant(meta.asOf(), ZoneId.of(meta.timeZone()));
    return meta.logBegins() == null
        ? Long.MAX_VALUE
        : ChronoUnit.DAYS.between(meta.logBegins(), today) + 1;
  }

  /** Returns the selected apps in order, given the number of days that the log covers. */
  List<App> of(List<App> apps, long knownDays, Function<UserName, String> name) {
    Key<String> owner = row -> row.owner() == null ? null : name.apply(row.owner());
    String wanted = lower(text());
    return apps.stream()
        .filter(
            row ->
                app == null
                    || app.isEmpty()
                    || app.contains(row.name())
                    || app.contains(row.appKey()))
        .filter(row -> isShown(row, knownDays))
        .filter(
            row ->
                lower(row.app()).contains(wanted)
                    || lower(Objects.requireNonNullElse(owner.of(row), "")).contains(wanted))
        .sorted(comparator(owner))
        .toList();
  }

  /** Returns the filters and the order, for the export's name and its sheet of filters. */
  Map<String, Object> restrictions() {
    Map<String, Object> restrictions = new LinkedHashMap<>();
    if (show != Show.all) {
      restrictions.put("show", show.name().replace('_', '-'));
    }
    if (show == Show.idle) {
      restrictions.put("idle", idle + " days");
    }
    if (!text().isEmpty()) {
      restrictions.put("search", text());
    }
    if (app != null && !app.isEmpty()) {
      restrictions.put("app", String.join(", ", app));
    }
    if (sort != Sort.interactions || order != Order.desc) {
      restrictions.put("sort", sort + " " + order);
    }
    return restrictions;
  }

  private String text() {
    return search == null ? "" : search.strip();
  }

  private boolean isShown(App row, long knownDays) {
    // Without an event, the last use may be earlier than the first day of the log.
    long unused = Objects.requireNonNullElse(row.daysSinceLastUse(), knownDays);
    long unseen = Objects.requireNonNullElse(row.daysSinceOwnerSeen(), knownDays);
    return switch (show) {
      case all -> true;
      case never_opened -> row.known() != Known.audit && row.lastUsed() == null;
      case idle -> "RUNNING".equals(row.appState()) && unused >= idle;
      case crashed -> "CRASHED".equals(row.appState());
      case owner_quiet -> row.owner() != null && unseen > OWNER_INACTIVE_DAYS;
      case audit_only -> row.known() == Known.audit;
    };
  }

  private Comparator<App> comparator(Key<String> owner) {
    return switch (sort) {
      case app -> by(row -> lower(row.app()));
      case owner -> by(row -> lowerOrNull(owner.of(row)));
      case state -> by(row -> lower(AppState.of(row)));
      case size -> by(row -> lowerOrNull(row.size()));
      case lastDeployment -> by(App::lastDeployment);
      case uniqueUsers -> by(App::uniqueUsers);
      case interactions -> by(App::interactions);
      case errorRate -> by(App::errorRate);
      case actions -> by(App::actions);
      case signIns -> by(App::signIns);
      case daysSinceLastUse -> by(App::daysSinceLastUse);
    };
  }

  private <K extends Comparable<K>> Comparator<App> by(Key<K> key) {
    Comparator<K> ascending = Comparator.naturalOrder();
    Comparator<K> known = order == Order.asc ? ascending : ascending.reversed();
    return (one, other) -> {
      K left = key.of(one);
      K right = key.of(other);
      return left == null || right == null
          ? Boolean.compare(left == null, right == null)
          : known.compare(left, right);
    };
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private static @Nullable String lowerOrNull(@Nullable String text) {
    return text == null ? null : lower(text);
  }
}
