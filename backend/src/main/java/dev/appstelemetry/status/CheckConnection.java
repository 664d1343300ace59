package dev.appstelemetry.status;

import dev.appstelemetry.Application;
import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.query.Source;
import dev.appstelemetry.status.StatusReport.ActionPresence;
import dev.appstelemetry.status.StatusReport.SignalPresence;
import dev.appstelemetry.warehouse.SettingsProblem;
import dev.appstelemetry.warehouse.SourceStatus;
import dev.appstelemetry.workspace.Inventory;
import dev.appstelemetry.workspace.InventoryProblem;
import dev.appstelemetry.workspace.Snapshot;
import io.micronaut.context.ApplicationContext;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
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
      SourceStatus status = context.getBean(SourceStatus.class);
      ok("sign-in", status.signIn());
      ok("warehouse", status.conditionNow().toString().toLowerCase(Locale.ROOT));
      apps(context.getBean(Inventory.class));
      List<ActionPresence> actions =
          context.getBean(ActionCensus.class).look(context.getBean(Clock.class).instant());
      ok("table", status.table());
      rows(actions, context.getBean(Signals.class).in(actions, null));
      return true;
    } catch (Failure e) {
      return failed(e.code().title(), e.detail(), e.action() == null ? "" : e.action());
    }
  }

  /** Without the list the figures come all the same, but for the sign-ins. */
  private void apps(Inventory inventory) {
    Snapshot listed = inventory.snapshot(true).join();
    InventoryProblem problem = listed.problem();
    if (problem == null) {
      ok("apps", listed.apps().size() + " apps are listed");
    } else {
      out.printf("none  %-10s %s%n      %s%n", "apps", problem.detail(), problem.action());
    }
  }

  private void rows(List<ActionPresence> actions, List<SignalPresence> signals) {
    long events =
        actions.stream()
            .filter(row -> row.counted() || row.service().equals("apps"))
            .mapToLong(ActionPresence::events)
            .sum();
    ok("rows", events + " events of apps in the last " + ActionCensus.DAYS + " days");
    actions.forEach(
        row ->
            out.printf(
                "      %-42s %,12d  last %s  %s%n",
                row.action(),
                row.events(),
                LocalDate.ofInstant(row.latestEvent(), ZoneOffset.UTC),
                row.counted() ? "counted" : "not counted"));
    for (SignalPresence signal : signals) {
      if (signal.advice() != null) {
        out.println("      " + signal.advice());
      }
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
