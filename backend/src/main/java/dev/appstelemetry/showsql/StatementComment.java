package dev.appstelemetry.showsql;

import dev.appstelemetry.filter.AppKey;
import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.query.QueryStatement;
import dev.appstelemetry.sql.AuditTable;
import dev.appstelemetry.sql.SqlDescription;
import dev.appstelemetry.sql.SqlLiteral;
import dev.appstelemetry.store.Source;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The comment at the begin of a statement: the figure, the table, the time and the filters in
 * words. Texts of the viewer are literals here too, because a literal does not end the line.
 *
 * @param filters the filters of the request
 * @param asOf the instant of the figures
 * @param source where the dashboard's own rows come from
 */
record StatementComment(
    QueryStatement statement, Filters filters, Instant asOf, AuditTable table, Source source) {

  /** Returns the lines of the comment. */
  String of(SqlDescription description) {
    List<String> lines = new ArrayList<>();
    lines.add("Apps Telemetry, " + statement.text().name() + ": " + description.purpose());
    lines.add("Rows: " + description.grain());
    lines.add("Reads: " + table.name() + ", while the dashboard shows " + source.rows());
    lines.add(
        "Time: %s to %s in %s, without events after %s"
            .formatted(
                filters.window().from(),
                filters.window().to(),
                filters.window().zone().getId(),
                asOf));
    lines.add("Interactions: " + interactions());
    lines.add("Workspaces: " + (isSet("any_workspace") ? "all" : listed("workspaces")));
    add(lines, "Apps", filters.apps().stream().map(StatementComment::app).toList());
    add(lines, "Users", filters.users().stream().map(SqlLiteral::of).toList());
    if (filters.includeServicePrincipals()) {
      lines.add("Service principals: count as users");
    }
    if (filters.dayOfWeek() != null) {
      lines.add("Weekday: " + weekday(filters.dayOfWeek()));
    }
    if (filters.hour() != null) {
      lines.add("Hour of the day: " + filters.hour());
    }
    add(lines, "Segment", names(filters.segment()));
    add(lines, "Activity status", names(filters.activity()));
    add(
        lines,
        "Own parameters",
        statement.own().stream().map(this::own).filter(text -> !text.isEmpty()).toList());
    lines.add("Run it in a session whose time zone is UTC, the default of a SQL warehouse.");
    lines.add(
        "The dashboard adds days without events as zeros, and divides rates, shares and averages.");
    return lines.stream().map(line -> "-- " + line + "\n").collect(Collectors.joining());
  }

  private static void add(List<String> lines, String name, List<String> values) {
    if (!values.isEmpty()) {
      lines.add(name + ": " + String.join(", ", values));
    }
  }

  private String interactions() {
    String actions = "actions " + listed("actions");
    String signIns = "OAuth sign-ins to apps";
    return switch (filters.signal()) {
      case ACTION -> actions;
      case SIGN_IN -> signIns;
      case ALL -> actions + ", and " + signIns;
    };
  }

  private static String app(String value) {
    AppKey key = AppKey.ofId(value).orElse(null);
    if (key == null) {
      return SqlLiteral.of(AppKey.isUnknownApp(value) ? AppKey.UNKNOWN_APP : value);
    }
    String app = SqlLiteral.of(key.name()) + " in workspace " + SqlLiteral.of(key.workspace());
    return key.incarnation().isEmpty()
        ? app
        : app + " (incarnation " + SqlLiteral.of(key.incarnation()) + ")";
  }

  private static String weekday(int number) {
    return DayOfWeek.of(number).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }

  private static List<String> names(@Nullable Enum<?> value) {
    return value == null ? List.of() : List.of(value.name());
  }

  /** Returns a parameter in words, or an empty text if it restricts nothing. */
  private String own(String name) {
    Object value = value(name);
    boolean empty = value.equals("");
    return empty ? "" : name.replace('_', ' ') + " " + listed(name);
  }

  private boolean isSet(String name) {
    return value(name).equals(true);
  }

  private String listed(String name) {
    Object value = value(name);
    return value instanceof Collection<?> many ? SqlLiteral.list(many) : SqlLiteral.of(value);
  }

  private Object value(String name) {
    return Objects.requireNonNull(statement.values().get(name));
  }
}
