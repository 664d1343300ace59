package dev.appstelemetry.cli;

import dev.appstelemetry.Application;
import dev.appstelemetry.StartupProblem;
import dev.appstelemetry.databricks.WarehouseStatus;
import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.inventory.Inventory;
import dev.appstelemetry.inventory.InventoryProblem;
import dev.appstelemetry.inventory.InventorySnapshot;
import dev.appstelemetry.sql.AuditTable;
import dev.appstelemetry.status.ActionCounts;
import dev.appstelemetry.status.Signals;
import dev.appstelemetry.status.StatusReport.ActionPresence;
import dev.appstelemetry.status.StatusReport.SignalPresence;
import dev.appstelemetry.store.Source;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
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
 * Tests the settings step by step and prints the results. Unlike the server, it starts the
 * warehouse and waits for it.
 */
public final class CheckConnection {

  private final PrintStream out;

  private CheckConnection(PrintStream out) {
    this.out = out;
  }

  /** Exits with 0 if every step succeeds, or with 1 at the first step that fails. */
  public static void main(String[] args) {
    TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    Logger.getLogger("com.databricks").setLevel(Level.OFF);
    try (ApplicationContext context = Application.builder(args).build().start()) {
      System.exit(run(context, System.out) ? 0 : 1);
    } catch (RuntimeException e) {
      System.err.println(StartupProblem.message(e, System.getenv()).orElseThrow(() -> e));
      System.exit(1);
    }
  }

  static boolean run(ApplicationContext context, PrintStream out) {
    return new CheckConnection(out).run(context);
  }

  private boolean run(ApplicationContext context) {
    WarehouseStatus warehouse = context.findBean(WarehouseStatus.class).orElse(null);
    if (warehouse == null) {
      String source = context.getBean(Source.class).name().toLowerCase(Locale.ROOT);
      return failed(
          "settings",
          "the source is " + source + ", not a warehouse",
          "Set DATABRICKS_HOST, DATABRICKS_WAREHOUSE_ID and an identity: see .env.template.");
    }
    try {
      ok("sign-in", warehouse.signIn());
      ok("warehouse", warehouse.conditionNow().toString().toLowerCase(Locale.ROOT));
      apps(context.getBean(Inventory.class));
      List<ActionPresence> actions =
          context.getBean(ActionCounts.class).load(context.getBean(Clock.class).instant());
      ok(
          "table",
          context.getBean(AuditTable.class, Qualifiers.byName(AuditTable.OF_SOURCE)).name());
      rows(actions, context.getBean(Signals.class).in(actions, null));
      return true;
    } catch (Failure e) {
      return failed(e.code().title(), e.detail(), e.action() == null ? "" : e.action());
    }
  }

  /** A missing inventory is not a failure: only sign-ins need it. */
  private void apps(Inventory inventory) {
    InventorySnapshot listed = inventory.snapshot(true).join();
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
    ok("rows", events + " events of apps in the last " + ActionCounts.DAYS + " days");
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

  private void ok(String step, String message) {
    out.printf("ok    %-10s %s%n", step, message);
  }

  private boolean failed(String step, String message, String action) {
    out.printf("FAIL  %-10s %s%n      %s%n", step, message, action);
    return false;
  }
}
