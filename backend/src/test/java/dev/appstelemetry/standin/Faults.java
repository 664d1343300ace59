package dev.appstelemetry.standin;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What shall go wrong, set by a test and met by the requests that follow.
 *
 * <p>Faults for the next requests are used up in the order in which they were given, one a request;
 * a standing fault strikes whenever none of these is left.
 */
public final class Faults {

  private final Map<FaultPoint, Deque<Fault>> next = new EnumMap<>(FaultPoint.class);
  private final Map<FaultPoint, Fault> standing = new EnumMap<>(FaultPoint.class);
  private Duration statementDelay = Duration.ZERO;
  private Duration appsDelay = Duration.ZERO;

  Faults() {}

  /** The next statement sent meets this fault. */
  public Faults onNextStatement(Fault fault) {
    return add(FaultPoint.STATEMENT, fault);
  }

  /** Each of the next statements meets this fault. */
  public Faults onNextStatements(int count, Fault fault) {
    for (int i = 0; i < count; i++) {
      onNextStatement(fault);
    }
    return this;
  }

  /** Every statement from now on meets this fault. */
  public Faults onEveryStatement(Fault fault) {
    return stand(FaultPoint.STATEMENT, fault);
  }

  /** The next request of this kind meets this fault. */
  public Faults onNext(FaultPoint point, ReplyFault fault) {
    return add(point, fault);
  }

  /** Every request of this kind meets this fault from now on. */
  public Faults onEvery(FaultPoint point, ReplyFault fault) {
    return stand(point, fault);
  }

  /** Nobody gets a token until {@link #clear}. */
  public Faults tokenEndpointDown() {
    return onEvery(FaultPoint.TOKEN, Fault.status(500));
  }

  /** Every statement runs for this much longer. */
  public synchronized Faults delayEveryStatement(Duration delay) {
    statementDelay = delay;
    return this;
  }

  /** Every list of apps takes so long. */
  public synchronized Faults delayApps(Duration delay) {
    appsDelay = delay;
    return this;
  }

  /** Nothing goes wrong any more. */
  public synchronized void clear() {
    next.clear();
    standing.clear();
    statementDelay = Duration.ZERO;
    appsDelay = Duration.ZERO;
  }

  private synchronized Faults add(FaultPoint point, Fault fault) {
    next.computeIfAbsent(point, any -> new ArrayDeque<>()).add(fault);
    return this;
  }

  private synchronized Faults stand(FaultPoint point, Fault fault) {
    standing.put(point, fault);
    return this;
  }

  synchronized Optional<Fault> take(FaultPoint point) {
    Deque<Fault> queue = next.get(point);
    Fault fault = queue == null ? null : queue.poll();
    return Optional.ofNullable(fault == null ? standing.get(point) : fault);
  }

  Optional<Reply> takeReply(FaultPoint point) {
    return take(point)
        .map(fault -> fault instanceof ReplyFault replyFault ? replyFault.reply() : null);
  }

  synchronized Duration appsDelay() {
    return appsDelay;
  }

  synchronized Duration statementDelay() {
    return statementDelay;
  }
}
