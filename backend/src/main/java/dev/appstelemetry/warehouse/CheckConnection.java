package dev.appstelemetry.warehouse;

import dev.appstelemetry.Application;
import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.query.Source;
import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tries the settings step by step and says what works. Unlike the server it wakes the warehouse,
 * and waits for it.
 */
public final class CheckConnection {

  private final PrintStream out;

  private CheckConnection(PrintStream out) {
    this.out = out;
  }

  /** Exits with 0 where every step works, with 1 at the first that does not. */
  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    Logger.getLogger("com.databricks").setLevel(Level.OFF);
    try (ApplicationContext context = Application.builder(args).build().start()) {
      System.exit(run(context, System.out) ? 0 : 1);
    } catch (RuntimeException e) {
      System.err.println(SettingsProblem.messageIn(e).orElseThrow(() -> e));
      System.exit(1);
    }
  }

  static boolean run(ApplicationContext context, PrintStream out) {
    return new CheckConnection(out).run(context);
  }

  private boolean run(ApplicationContext context) {
    Source source = context.getBean(Source.class);
    if (source != Source.DATABRICKS) {
      return failed(
          "settings",
          "the source is " + source.name().toLowerCase(Locale.ROOT) + ", no warehouse",
          "Set DATABRICKS_HOST, DATABRICKS_WAREHOUSE_ID and an identity: see .env.template.");
    }
    try {
      signIn(context.getBean(Workspace.class), context.getBean(WarehouseDoctor.class));
      warehouse(context.getBean(WarehouseMonitor.class));
      rows(context.getBean(ActionCensus.class));
      return true;
    } catch (Failure e) {
      return failed(e.code().title(), e.detail(), e.action() == null ? "" : e.action());
    }
  }

  private void signIn(Workspace workspace, WarehouseDoctor doctor) {
    try {
      var unused = workspace.bearerToken();
    } catch (RuntimeException e) {
      throw doctor.diagnose(new SignInException(e)).failure();
    }
    ok("sign-in", workspace.access().identity() + " at " + workspace.host());
  }

  private void warehouse(WarehouseMonitor monitor) {
    ok("warehouse", monitor.conditionNow().toString().toLowerCase(Locale.ROOT));
  }

  private void rows(ActionCensus census) {
    List<ActionCensus.Row> actions = census.take();
    ok("table", census.table());
    long events = actions.stream().mapToLong(ActionCensus.Row::events).sum();
    ok("rows", events + " events of apps in the last " + ActionCensus.DAYS + " days");
    actions.forEach(
        row ->
            out.printf(
                "      %-32s %,12d  last %s  %s%n",
                row.action(),
                row.events(),
                row.latest(),
                census.counts(row.action()) ? "counted" : "not counted"));
    if (actions.stream().noneMatch(row -> census.counts(row.action()))) {
      out.println(
          "      None of these counts as an interaction: name those that should in"
              + " TELEMETRY_ACTIONS, or look at sign-ins.");
    }
  }

  private void ok(String step, String words) {
    out.printf("ok    %-10s %s%n", step, words);
  }

  private boolean failed(String step, String words, String action) {
    out.printf("FAIL  %-10s %s%n      %s%n", step, words, action);
    return false;
  }
}
