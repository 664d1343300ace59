package dev.appstelemetry.databricks;

import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Makes one statement in five of a workspace fail. */
final class RandomFaults {

  /**
   * A fault and its probability. 429 and 503 are rare because the driver waits a second to retry.
   *
   * @param share faults per thousand statements
   */
  private record WeightedFault(String name, int share, Fault fault) {}

  private static final List<WeightedFault> FAULTS =
      List.of(
          new WeightedFault("401", 15, Fault.status(401)),
          new WeightedFault("429, Retry-After 1", 5, Fault.status(429).retryAfter(1)),
          new WeightedFault("500", 15, Fault.status(500)),
          new WeightedFault("502", 25, Fault.status(502)),
          new WeightedFault("503, Retry-After 1", 5, Fault.status(503).retryAfter(1)),
          new WeightedFault("connection reset", 25, Fault.connectionReset()),
          new WeightedFault("reset mid-result", 25, Fault.resetMidResult()),
          new WeightedFault("result cut", 25, Fault.cutResultInTheMiddle()),
          new WeightedFault("session forgotten", 20, Fault.sessionLost()),
          new WeightedFault("pending for 100 ms", 20, Fault.pendingFor(Duration.ofMillis(100))),
          new WeightedFault(
              "failed statement",
              20,
              Fault.failsWith("DIVIDE_BY_ZERO", "22012", "Division by zero.")));

  private final Map<String, Integer> injected = new TreeMap<>();
  private final Random random;
  private final EmulatedWorkspace workspace;

  RandomFaults(Random random, EmulatedWorkspace workspace) {
    this.random = random;
    this.workspace = workspace;
  }

  /** Injects a fault into the next statement, or none. */
  void inject() {
    int draw = random.nextInt(1000);
    int upTo = 0;
    for (WeightedFault weighted : FAULTS) {
      upTo += weighted.share();
      if (draw < upTo) {
        workspace.faults().onNextStatement(weighted.fault());
        injected.merge(weighted.name(), 1, Integer::sum);
        return;
      }
    }
  }

  /** The number of injected faults by name. */
  Map<String, Integer> injected() {
    return injected;
  }
}
