package dev.appstelemetry.standin;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A stand-in with the sample's rows, to try the product against by hand.
 *
 * <p>Run it from the test class path with {@code --add-opens=java.base/java.nio=ALL-UNNAMED}; the
 * only argument is the port, a free one if it is missing. It prints the environment to export, and
 * stays until it is interrupted. {@code TELEMETRY_NOW} moves the end of the sample, as it moves the
 * product's clock. Two system properties make it slower, both durations like {@code PT1.5S}: {@code
 * standin.statement-delay}, which every statement takes longer, and {@code standin.starts-within},
 * with which the warehouse sleeps until it is needed and takes so long to start.
 */
public final class StandInServer {

  private static final int SEED = 7;

  private StandInServer() {}

  public static void main(String[] arguments) throws InterruptedException {
    int port = arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]);
    Instant end =
        Optional.ofNullable(System.getenv("TELEMETRY_NOW"))
            .map(Instant::parse)
            .orElseGet(Instant::now);
    StandInWorkspace workspace = start(port, SEED, end);
    slowDown(workspace);
    Runtime.getRuntime().addShutdownHook(new Thread(workspace::close));
    explain(workspace, System.out);
    Thread.currentThread().join();
  }

  /** Starts a workspace with the rows and apps of a sample. */
  public static StandInWorkspace start(int port, int seed, Instant end) {
    DuckDbEngine engine = DuckDbEngine.create();
    SampleRows.fill(engine, seed, end);
    StandInWorkspace workspace = StandInWorkspace.builder().port(port).engine(engine).start();
    SampleRows.apps(engine).forEach(workspace::add);
    return workspace;
  }

  private static void slowDown(StandInWorkspace workspace) {
    workspace.faults().delayEveryStatement(duration("standin.statement-delay"));
    Duration start = duration("standin.starts-within");
    if (!start.isZero()) {
      workspace.warehouse().stop(start);
    }
  }

  private static Duration duration(String property) {
    return Duration.parse(System.getProperty(property, "PT0S"));
  }

  static void explain(StandInWorkspace workspace, PrintStream out) {
    out.println("# A stand-in for a workspace is listening. In another shell:");
    new TreeMap<>(workspace.environment())
        .forEach((name, value) -> out.println("export " + name + "=" + value));
  }
}
