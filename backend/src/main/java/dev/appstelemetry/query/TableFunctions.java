package dev.appstelemetry.query;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.Environment;
import io.micronaut.core.io.ResourceResolver;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the query library as table functions, made from the files that the dashboard runs and from
 * its settings, to the standard output.
 */
public final class TableFunctions {

  private TableFunctions() {}

  /** Prints a script for the SQL editor. */
  public static void main(String[] args) {
    try (ApplicationContext context = ApplicationContext.builder().build();
        Environment settings = context.getEnvironment().start()) {
      new PrintStream(System.out, true, StandardCharsets.UTF_8).print(script(settings));
    }
  }

  /** The script, under the settings of the environment. */
  public static String script(Environment settings) {
    AuditTable audit =
        new AuditTable(settings.getRequiredProperty("telemetry.source.audit-table", String.class));
    QueryCatalog catalog = new QueryCatalog(new SqlFiles(new ResourceResolver()), audit);
    List<String> actions =
        List.of(settings.getRequiredProperty("telemetry.events.actions", String[].class));
    int retainedDays =
        settings.getRequiredProperty("telemetry.events.retained-days", Integer.class);
    Thresholds thresholds = thresholds(settings);
    return functions(catalog, retainedDays).stream()
        .map(function -> function.statement(actions, thresholds, retainedDays))
        .collect(
            Collectors.joining(
                "\n",
                "-- Made from the dashboard's own queries, into the schema that is chosen in the"
                    + " editor.\n\n",
                ""));
  }

  private static Thresholds thresholds(Environment settings) {
    return new Thresholds(
        settings.getRequiredProperty("telemetry.thresholds.error-rate", BigDecimal.class),
        threshold(settings, "power-from"),
        threshold(settings, "active-from"),
        threshold(settings, "regular-from"),
        threshold(settings, "active-days"),
        threshold(settings, "at-risk-days"));
  }

  private static int threshold(Environment settings, String name) {
    return settings.getRequiredProperty("telemetry.thresholds." + name, Integer.class);
  }

  private static List<TableFunction> functions(QueryCatalog catalog, int retainedDays) {
    String history = TableFunction.daysBeforeToday(retainedDays - 1);
    String seen = TableFunction.daysBeforeToday(Window.STATUS_HORIZON_DAYS);
    return List.of(
        ofWindow(catalog, "usage", "dau_trend", "Users, interactions and apps of each day"),
        ofWindow(catalog, "usage", "top_apps", "The apps by interactions"),
        ofWindow(catalog, "usage", "usage_heatmap", "Interactions by weekday and hour"),
        ofWindow(catalog, "health", "error_monitoring", "Interactions and failures of each day"),
        new TableFunction(
            catalog.query("usage", "kpi_summary"),
            "The figures of the window and of the period before it",
            TableFunction.previousDay(),
            "to_day"),
        new TableFunction(
            catalog.query("audience", "user_cohorts"),
            "New and returning users of each day",
            "least(from_day, " + history + ")",
            "to_day"),
        new TableFunction(
            catalog.query("audience", "user_segmentation"),
            "The users seen lately, with segment and activity status",
            "least(from_day, " + seen + ")",
            TableFunction.TODAY));
  }

  private static TableFunction ofWindow(
      QueryCatalog catalog, String feature, String name, String comment) {
    return new TableFunction(catalog.query(feature, name), comment, "from_day", "to_day");
  }
}
