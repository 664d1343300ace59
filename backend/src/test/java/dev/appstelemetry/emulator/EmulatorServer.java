package dev.appstelemetry.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An emulated workspace with the sample's rows, for manual tests.
 *
 * <p>Run it from the test class path with {@code --add-opens=java.base/java.nio=ALL-UNNAMED}. The
 * only argument is the port (default: a free port). It prints the environment to export and runs
 * until interrupted. {@code TELEMETRY_NOW} sets the end of the sample and the server's clock. Two
 * system properties add delays, as durations like {@code PT1.5S}: {@code emulator.statement-delay}
 * to every statement, and {@code emulator.starts-within} to the start of the warehouse, which is
 * then stopped at first. The line {@code run} on standard input completes that start at once.
 */
public final class EmulatorServer {

  private static final int SEED = 7;

  private EmulatorServer() {}

  public static void main(String[] arguments) throws InterruptedException, IOException {
    int port = arguments.length == 0 ? 0 : Integer.parseInt(arguments[0]);
    Instant end =
        Optional.ofNullable(System.getenv("TELEMETRY_NOW"))
            .map(Instant::parse)
            .orElseGet(Instant::now);
    EmulatedWorkspace workspace = start(port, SEED, end);
    addDelays(workspace);
    Runtime.getRuntime().addShutdownHook(new Thread(workspace::close));
    printEnvironment(workspace, System.out);
    runCommands(workspace, new BufferedReader(new InputStreamReader(System.in, UTF_8)));
    Thread.currentThread().join();
  }

  private static void runCommands(EmulatedWorkspace workspace, BufferedReader commands)
      throws IOException {
    for (String line = commands.readLine(); line != null; line = commands.readLine()) {
      if (line.equals("run")) {
        workspace.warehouse().run();
      }
    }
  }

  /** Starts a workspace with the rows and apps of the sample. */
  public static EmulatedWorkspace start(int port, int seed, Instant end) {
    DuckDbEngine engine = DuckDbEngine.create();
    SampleRows.fill(engine, seed, end);
    EmulatedWorkspace workspace = EmulatedWorkspace.builder().port(port).engine(engine).start();
    SampleRows.apps(engine).forEach(workspace::add);
    return workspace;
  }

  private static void addDelays(EmulatedWorkspace workspace) {
    workspace.faults().delayEveryStatement(duration("emulator.statement-delay"));
    Duration start = duration("emulator.starts-within");
    if (!start.isZero()) {
      workspace.warehouse().stop(start);
    }
  }

  private static Duration duration(String property) {
    return Duration.parse(System.getProperty(property, "PT0S"));
  }

  static void printEnvironment(EmulatedWorkspace workspace, PrintStream out) {
    out.println("# An emulator for a workspace is listening. In another shell:");
    new TreeMap<>(workspace.identity())
        .forEach((name, value) -> out.println("export " + name + "=" + value));
  }
}
