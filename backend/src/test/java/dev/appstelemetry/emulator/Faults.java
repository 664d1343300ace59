package dev.appstelemetry.emulator;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * The faults that a test injects into later requests.
 *
 * <p>Faults for the next requests are used once, in order; after them, the permanent fault applies
 * to every request.
 */
public final class Faults {

  private static final ReplyFault BAD_TOKEN =
      Fault.status(401).withError("UNAUTHENTICATED", "Credential was not sent or is not valid.");

  private final Map<FaultPoint, Deque<Fault>> next = new EnumMap<>(FaultPoint.class);
  private final Map<FaultPoint, Fault> permanent = new EnumMap<>(FaultPoint.class);
  private Duration statementDelay = Duration.ZERO;
  private Duration appsDelay = Duration.ZERO;
  private ReplyFault badToken = BAD_TOKEN;

  Faults() {}

  /** Injects the fault into the next statement. */
  public Faults onNextStatement(Fault fault) {
    return add(FaultPoint.STATEMENT, fault);
  }

  /** Injects the fault into each of the next statements. */
  public Faults onNextStatements(int count, Fault fault) {
    for (int i = 0; i < count; i++) {
      onNextStatement(fault);
    }
    return this;
  }

  /** Injects the fault into every statement. */
  public Faults onEveryStatement(Fault fault) {
    return addPermanent(FaultPoint.STATEMENT, fault);
  }

  /** Injects the fault into the next request of this kind. */
  public Faults onNext(FaultPoint point, ReplyFault fault) {
    return add(point, fault);
  }

  /** Injects the fault into every request of this kind. */
  public Faults onEvery(FaultPoint point, ReplyFault fault) {
    return addPermanent(point, fault);
  }

  /** Fails every token request until {@link #clear}. */
  public Faults tokenEndpointDown() {
    return onEvery(FaultPoint.TOKEN, Fault.status(500));
  }

  /** Sets the response to invalid tokens; 401 by default. */
  public synchronized Faults refuseBadTokensWith(ReplyFault fault) {
    badToken = fault;
    return this;
  }

  /** Adds a delay to every statement. */
  public synchronized Faults delayEveryStatement(Duration delay) {
    statementDelay = delay;
    return this;
  }

  /** Adds a delay to every request of the inventory. */
  public synchronized Faults delayApps(Duration delay) {
    appsDelay = delay;
    return this;
  }

  /** Removes all faults and delays. */
  public synchronized void clear() {
    next.clear();
    permanent.clear();
    statementDelay = Duration.ZERO;
    appsDelay = Duration.ZERO;
    badToken = BAD_TOKEN;
  }

  private synchronized Faults add(FaultPoint point, Fault fault) {
    next.computeIfAbsent(point, any -> new ArrayDeque<>()).add(fault);
    return this;
  }

  private synchronized Faults addPermanent(FaultPoint point, Fault fault) {
    permanent.put(point, fault);
    return this;
  }

  synchronized Optional<Fault> take(FaultPoint point) {
    Deque<Fault> queue = next.get(point);
    Fault fault = queue == null ? null : queue.poll();
    return Optional.ofNullable(fault == null ? permanent.get(point) : fault);
  }

  Optional<Reply> takeReply(FaultPoint point) {
    return take(point)
        .map(fault -> fault instanceof ReplyFault replyFault ? replyFault.reply() : null);
  }

  synchronized Reply badToken() {
    return badToken.reply();
  }

  synchronized Duration appsDelay() {
    return appsDelay;
  }

  synchronized Duration statementDelay() {
    return statementDelay;
  }
}
