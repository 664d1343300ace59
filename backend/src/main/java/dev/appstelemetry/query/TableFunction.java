package dev.appstelemetry.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A query of the catalogue as a table function of Unity Catalog, for those who want the same
 * figures in the SQL editor or on an AI/BI dashboard.
 *
 * <p>Its text is the query's own. Each named parameter becomes an expression over the function's
 * few arguments, which mean what the API's parameters mean.
 *
 * @param query the query
 * @param comment what its rows are
 * @param firstDay the first day that it reads, an expression over the arguments
 * @param lastDay the last day that it reads
 */
record TableFunction(QueryText query, String comment, String firstDay, String lastDay) {

  /** Names that no column has: a column would win over an argument. */
  private static final String ARGUMENTS =
      """
      from_day date comment 'The first day',
          to_day date comment 'The last day',
          in_time_zone string default 'UTC' comment 'The zone of days and hours, an IANA name',
          only_app string default null comment 'Only this app',
          only_user string default null comment 'Only this user',
          with_service_principals boolean default false comment 'Whether identities without an @ count, as users'\
      """;

  /** They speak of parameters that the function does not have. */
  private static final Pattern COMMENT = Pattern.compile("(?m)^ *--.*\\R");

  private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_]+");
  private static final String NOW = "convert_timezone(in_time_zone, current_timestamp())";
  private static final String LENGTH = "(datediff(to_day, from_day) + 1)";
  private static final String ALL_ROWS = "1000000";
  static final String TODAY = "cast(" + NOW + " as date)";

  /** The statement that makes the function in the current schema. */
  String statement(List<String> actions, Thresholds thresholds, int retainedDays) {
    return """
    create or replace function %s(
        %s
    )
    returns table
    comment '%s'
    return
    %s;
    """
        .formatted(
            query.name(),
            ARGUMENTS,
            comment,
            NamedParameters.write(
                    COMMENT.matcher(query.sql()).replaceAll(""),
                    expressions(actions, thresholds, retainedDays))
                .strip());
  }

  private Map<String, String> expressions(
      List<String> actions, Thresholds thresholds, int retainedDays) {
    Map<String, String> expressions = new HashMap<>();
    expressions.put("time_zone", "in_time_zone");
    expressions.put("scan_start", startOf(firstDay));
    expressions.put("scan_end", startOf(after(lastDay)));
    expressions.put("scan_from", "cast(" + startOf(firstDay) + " as date)");
    expressions.put("scan_to", "cast(" + startOf(after(lastDay)) + " as date)");
    expressions.put(
        "seen_start",
        startOf("least(from_day, " + daysBeforeToday(Window.STATUS_HORIZON_DAYS) + ")"));
    expressions.put("window_start", startOf("from_day"));
    expressions.put("window_end", startOf(after("to_day")));
    expressions.put("previous_end", previousEnd());
    expressions.put("history_start", startOf(daysBeforeToday(retainedDays - 1)));
    expressions.put("today", TODAY);
    expressions.put("inventory", "'{}'");
    expressions.put("count_actions", "true");
    expressions.put("count_sign_ins", "false");
    expressions.put("sign_in_actions", list(EventSettings.SIGN_IN_ACTIONS));
    expressions.put("quiet_seconds", "0");
    expressions.put("actions", list(actions));
    expressions.put("any_app", "only_app is null");
    expressions.put("apps", "only_app");
    expressions.put("any_user", "only_user is null");
    expressions.put("users", "lower(trim(only_user))");
    expressions.put("include_service_principals", "with_service_principals");
    expressions.put("any_day_of_week", "true");
    expressions.put("day_of_week", "1");
    expressions.put("any_hour", "true");
    expressions.put("hour", "0");
    expressions.put("power_from", Integer.toString(thresholds.powerFrom()));
    expressions.put("active_from", Integer.toString(thresholds.activeFrom()));
    expressions.put("regular_from", Integer.toString(thresholds.regularFrom()));
    expressions.put("active_days", Integer.toString(thresholds.activeDays()));
    expressions.put("at_risk_days", Integer.toString(thresholds.atRiskDays()));
    expressions.put("segment", "''");
    expressions.put("status", "''");
    expressions.put("search", "''");
    expressions.put("sort", "'interactions'");
    expressions.put("descending", "true");
    expressions.put("limit", ALL_ROWS);
    return expressions;
  }

  /** The day that lies so many days before today. */
  static String daysBeforeToday(int days) {
    return "date_sub(" + TODAY + ", " + days + ")";
  }

  /** The day that begins the period before the window. */
  static String previousDay() {
    return "date_sub(from_day, " + LENGTH + ")";
  }

  private static String after(String day) {
    return "date_add(" + day + ", 1)";
  }

  /** As text with its zone, since the session's own zone decides how one without is read. */
  private static String startOf(String day) {
    return inUtc("cast(" + day + " as timestamp_ntz)");
  }

  private static String inUtc(String localTime) {
    return "(cast(convert_timezone(in_time_zone, 'UTC', " + localTime + ") as string) || 'Z')";
  }

  /** Where the window ends today, a morning is compared with a morning. */
  private static String previousEnd() {
    String sameTime = "timestampadd(DAY, -" + LENGTH + ", " + NOW + ")";
    return "(case when to_day >= %s then %s else %s end)"
        .formatted(TODAY, inUtc(sameTime), startOf("from_day"));
  }

  private static String list(List<String> actions) {
    return actions.stream()
        .map(
            action -> {
              if (!HARMLESS.matcher(action).matches()) {
                throw new IllegalArgumentException("The action " + action + " is no plain name");
              }
              return "'" + action + "'";
            })
        .collect(Collectors.joining(", "));
  }
}
