package dev.appstelemetry.appchanges;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.appstelemetry.viewer.UserName;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The changes of an export: those that the page lists, and older ones under the same filters. The
 * page filters by the same rules (change-list-state.ts); app-change-selection-cases.json tests
 * both.
 *
 * @param action only this action, by its name in the audit log
 * @param outcome only successful or only failed changes
 * @param who only changes by users whose name, as the viewer sees it, contains this text
 * @param app only these apps, by key or name
 */
@Introspected
record AppChangeSelection(
    @Parameter(description = "Only this action, by its name in the audit log")
        @QueryValue
        @Nullable
        @Size(min = 1, max = 200)
        String action,
    @Parameter(description = "Only successful or only failed changes") @QueryValue
        @Nullable Outcome outcome,
    @Parameter(description = "Only changes by users whose name contains this text, ignoring case")
        @QueryValue
        @Nullable
        @Size(max = 200)
        String who,
    @Parameter(
            description = "Only these apps, by key or name; may be repeated",
            explode = Explode.TRUE)
        @QueryValue
        @Nullable
        @Size(max = 100)
        List<@Size(min = 1, max = 400) String> app) {

  /** The outcome of a change. */
  enum Outcome {
    @JsonProperty("succeeded")
    succeeded,
    @JsonProperty("failed")
    failed
  }

  /**
   * Returns the selected changes as rows of an export.
   *
   * @param name returns a user's name as the viewer sees it
   */
  List<AppChangeRow> rows(List<AppChange> changes, Function<UserName, String> name) {
    return changes.stream()
        .filter(change -> passes(change, change.user() == null ? "" : name.apply(change.user())))
        .map(AppChangeRow::of)
        .toList();
  }

  private boolean passes(AppChange change, String user) {
    return (apps().isEmpty() || apps().contains(change.name()) || apps().contains(change.appKey()))
        && (action == null || action.equals(change.action()))
        && (outcome == null || change.failed() == (outcome == Outcome.failed))
        && user.toLowerCase(Locale.ROOT).contains(text().toLowerCase(Locale.ROOT));
  }

  /** Returns the requested apps; empty for all. */
  List<String> apps() {
    return app == null ? List.of() : app;
  }

  private String text() {
    return who == null ? "" : who.strip();
  }

  /** Returns the filters in effect, for the export's name and its sheet of filters. */
  Map<String, Object> restrictions() {
    Map<String, Object> restrictions = new LinkedHashMap<>();
    if (!apps().isEmpty()) {
      restrictions.put("app", String.join(", ", apps()));
    }
    if (action != null) {
      restrictions.put("action", action);
    }
    if (outcome != null) {
      restrictions.put("outcome", outcome);
    }
    if (!text().isEmpty()) {
      restrictions.put("who", text());
    }
    return restrictions;
  }
}
