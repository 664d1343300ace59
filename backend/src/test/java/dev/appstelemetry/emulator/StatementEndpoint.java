package dev.appstelemetry.emulator;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Executes, polls, cancels and closes statements. */
final class StatementEndpoint {

  private static final String STATEMENTS = "/api/2.0/sql/statements";

  private final Warehouse warehouse;
  private final SessionRegistry sessions;
  private final StatementRegistry statements;
  private final StatementRunner runner;
  private final ResultEndpoint results;
  private final Faults faults;
  private final Journal journal;

  StatementEndpoint(
      Warehouse warehouse,
      SessionRegistry sessions,
      StatementRegistry statements,
      StatementRunner runner,
      ResultEndpoint results,
      Faults faults,
      Journal journal) {
    this.warehouse = warehouse;
    this.sessions = sessions;
    this.statements = statements;
    this.runner = runner;
    this.results = results;
    this.faults = faults;
    this.journal = journal;
  }

  void register(Router router) {
    router
        .route("POST", STATEMENTS, this::execute)
        .route("GET", STATEMENTS + "/{id}", at(FaultPoint.POLL, this::poll))
        .route("POST", STATEMENTS + "/{id}/cancel", at(FaultPoint.CANCEL, this::cancel))
        .route("DELETE", STATEMENTS + "/{id}", at(FaultPoint.CLOSE, this::close));
  }

  private Reply execute(Call call) {
    StatementRequest request = call.json(StatementRequest.class);
    Optional<Session> session = session(request);
    journal.sent(request, session, call.header("user-agent").orElse(""));
    Optional<Fault> fault = faults.take(FaultPoint.STATEMENT);
    if (fault.orElse(null) instanceof ReplyFault refusal) {
      return refusal.reply();
    }
    Optional<Reply> refused = warehouse.demand();
    if (refused.isPresent()) {
      return refused.get();
    }
    StatementFault met = (StatementFault) fault.orElse(null);
    if (met instanceof StatementFault.SessionLost) {
      sessions.forget(String.valueOf(request.sessionId()));
      return SessionEndpoint.missing(String.valueOf(request.sessionId()));
    }
    return session
        .map(open -> run(request, open, met))
        .orElseGet(() -> SessionEndpoint.missing(String.valueOf(request.sessionId())));
  }

  private Optional<Session> session(StatementRequest request) {
    String id = request.sessionId();
    return id == null ? Optional.of(new Session("none", Map.of())) : sessions.find(id);
  }

  private Reply run(StatementRequest request, Session session, @Nullable StatementFault fault) {
    RunningStatement statement = runner.start(request, session, fault);
    statements.add(statement);
    if (request.maxWait().isZero()) {
      return results.accept(statement);
    }
    statement.await(request.maxWait());
    if (request.cancelsOnTimeout()) {
      statement.cancel();
    }
    return results.describe(statement);
  }

  private Reply poll(RunningStatement statement) {
    journal.record(Journal.Event.STATEMENT_POLLED);
    return results.describe(statement);
  }

  private Reply cancel(RunningStatement statement) {
    if (statement.cancel()) {
      journal.record(Journal.Event.STATEMENT_CANCELLED);
    }
    return Reply.ok(Map.of());
  }

  private Reply close(RunningStatement statement) {
    statement.close();
    journal.record(Journal.Event.STATEMENT_CLOSED);
    return Reply.ok(Map.of());
  }

  private Function<Call, Reply> at(FaultPoint point, Function<RunningStatement, Reply> answer) {
    return call ->
        faults
            .takeReply(point)
            .orElseGet(
                () ->
                    statements
                        .find(call.variable("id"))
                        .map(answer)
                        .orElseGet(() -> ResultEndpoint.missing(call.variable("id"))));
  }
}
