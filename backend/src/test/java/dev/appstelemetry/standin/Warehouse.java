package dev.appstelemetry.standin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The one SQL warehouse: running at first, and then as a test wants it. */
public final class Warehouse {

  /** What the workspace's API calls its states. */
  public enum State {
    RUNNING,
    STARTING,
    STOPPED,
    DELETED
  }

  private final Clock clock;
  private State state = State.RUNNING;
  private boolean startsOnDemand = true;
  private Duration startTime = Duration.ZERO;
  private Instant runningFrom = Instant.MIN;
  private int wakeUps;

  Warehouse(Clock clock) {
    this.clock = clock;
  }

  /** Running. */
  public synchronized void run() {
    state = State.RUNNING;
  }

  /** Starting, and running after this long. Statements sent in between are PENDING. */
  public synchronized void startFor(Duration duration) {
    state = State.STARTING;
    runningFrom = clock.instant().plus(duration);
  }

  /** Stopped for idleness: the next session or statement starts it, which takes this long. */
  public synchronized void stop(Duration startTimeOnDemand) {
    state = State.STOPPED;
    startsOnDemand = true;
    startTime = startTimeOnDemand;
  }

  /** Stopped for good: sessions and statements are refused. */
  public synchronized void stopForGood() {
    state = State.STOPPED;
    startsOnDemand = false;
  }

  /** Gone, as if it had never been. */
  public synchronized void delete() {
    state = State.DELETED;
  }

  /** The state at this moment; asking wakes nothing. */
  public synchronized State state() {
    if (state == State.STARTING && !clock.instant().isBefore(runningFrom)) {
      state = State.RUNNING;
    }
    return state;
  }

  /** How often a request has started the warehouse. */
  public synchronized int wakeUps() {
    return wakeUps;
  }

  /** Starts it if it sleeps, and says why it cannot serve, if so. */
  synchronized Optional<Reply> demand() {
    if (state() == State.STOPPED && startsOnDemand) {
      wakeUps++;
      startFor(startTime);
    }
    return switch (state()) {
      case RUNNING, STARTING -> Optional.empty();
      case STOPPED -> Optional.of(Reply.error(400, "BAD_REQUEST", "The warehouse is stopped."));
      case DELETED -> Optional.of(missing());
    };
  }

  /** How long a statement sent now has to wait before it can run. */
  synchronized Duration untilRunning() {
    return state() == State.STARTING
        ? Duration.between(clock.instant(), runningFrom)
        : Duration.ZERO;
  }

  static Reply missing() {
    return Reply.error(404, "RESOURCE_DOES_NOT_EXIST", "No such SQL warehouse.");
  }
}
