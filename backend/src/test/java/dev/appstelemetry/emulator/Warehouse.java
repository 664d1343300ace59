package dev.appstelemetry.emulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The only SQL warehouse; RUNNING until a test changes its state. */
public final class Warehouse {

  /** The states of the API. */
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
  private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);
  private int startCount;

  Warehouse(Clock clock) {
    this.clock = clock;
  }

  /** Sets RUNNING and runs the pending statements. */
  public synchronized void run() {
    state = State.RUNNING;
    running.complete(null);
  }

  /** Sets STARTING, and RUNNING after this time. Statements are PENDING until then. */
  public synchronized void startFor(Duration duration) {
    state = State.STARTING;
    runningFrom = clock.instant().plus(duration);
    running =
        new CompletableFuture<Void>()
            .completeOnTimeout(null, duration.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Sets STOPPED; the next session or statement starts it, which takes this time. */
  public synchronized void stop(Duration startTimeOnDemand) {
    state = State.STOPPED;
    startsOnDemand = true;
    startTime = startTimeOnDemand;
  }

  /** Sets STOPPED without start on demand; sessions and statements are refused. */
  public synchronized void stopForGood() {
    state = State.STOPPED;
    startsOnDemand = false;
  }

  /** Deletes the warehouse. */
  public synchronized void delete() {
    state = State.DELETED;
  }

  /** The current state; reading it does not start the warehouse. */
  public synchronized State state() {
    if (state == State.STARTING && !clock.instant().isBefore(runningFrom)) {
      state = State.RUNNING;
    }
    return state;
  }

  /** The number of starts caused by requests. */
  public synchronized int startCount() {
    return startCount;
  }

  /** Starts the warehouse if stopped, and returns the error if it cannot serve. */
  synchronized Optional<Reply> demand() {
    if (state() == State.STOPPED && startsOnDemand) {
      startCount++;
      startFor(startTime);
    }
    return switch (state()) {
      case RUNNING, STARTING -> Optional.empty();
      case STOPPED -> Optional.of(Reply.error(400, "BAD_REQUEST", "The warehouse is stopped."));
      case DELETED -> Optional.of(missing());
    };
  }

  /** Completes when a new statement can run. */
  synchronized CompletableFuture<Void> whenRunning() {
    return state() == State.STARTING ? running.copy() : CompletableFuture.completedFuture(null);
  }

  static Reply missing() {
    return Reply.error(404, "RESOURCE_DOES_NOT_EXIST", "No such SQL warehouse.");
  }
}
