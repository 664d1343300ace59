package dev.appstelemetry.emulator;

import dev.appstelemetry.emulator.StatementReply.ChunkInfo;
import dev.appstelemetry.emulator.StatementReply.Data;
import dev.appstelemetry.emulator.StatementReply.ExternalLink;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Returns results: a single Arrow chunk as an attachment, several as links that need no token, and
 * JSON inline.
 */
final class ResultEndpoint {

  private static final String INTERNAL = "/api/2.0/sql/statements/%s/result/chunks/%d";
  private static final String EXTERNAL = "/external-results/%s/%d/%d";
  private static final Duration LINK_LIFE = Duration.ofMinutes(15);
  private static final Data NO_DATA = new Data(null, null, 0L, null, null, null, null, null);

  private final String url;
  private final StatementRegistry statements;
  private final Faults faults;
  private final Journal journal;
  private final Clock clock;

  ResultEndpoint(
      String url, StatementRegistry statements, Faults faults, Journal journal, Clock clock) {
    this.url = url;
    this.statements = statements;
    this.faults = faults;
    this.journal = journal;
    this.clock = clock;
  }

  void register(Router router) {
    router
        .route("GET", "/api/2.0/sql/statements/{id}/result/chunks/{chunk}", chunk(this::internal))
        .open("GET", "/external-results/{id}/{links}/{chunk}", this::external);
  }

  /** Reports an accepted statement as PENDING to a caller that does not wait. */
  Reply accept(RunningStatement statement) {
    var pending = new StatementReply.Status(StatementReply.State.PENDING, null, null);
    return Reply.ok(new StatementReply(statement.id(), pending, null, null));
  }

  /** Reports the status of a statement, and the first chunk of a finished result. */
  Reply describe(RunningStatement statement) {
    var status = statement.status();
    Result result = statement.result();
    if (status.state() != StatementReply.State.SUCCEEDED || result == null) {
      return Reply.ok(new StatementReply(statement.id(), status, null, null));
    }
    statement.describe();
    Data data = result.chunkCount() == 0 ? NO_DATA : data(statement, result, 0);
    Reply reply = Reply.ok(new StatementReply(statement.id(), status, result.manifest(), data));
    return isLinked(result) ? reply : broken(statement, reply);
  }

  private Function<Call, Reply> chunk(BiFunction<RunningStatement, Call, Reply> answer) {
    return call ->
        faults
            .takeReply(FaultPoint.CHUNK)
            .or(
                () ->
                    statements
                        .find(call.variable("id"))
                        .filter(statement -> statement.result() != null)
                        .map(found -> answer.apply(found, call)))
            .orElseGet(() -> missing(call.variable("id")));
  }

  private Reply internal(RunningStatement statement, Call call) {
    int index = Integer.parseInt(call.variable("chunk"));
    Reply reply = Reply.ok(data(statement, resultOf(statement), index));
    return isLinked(resultOf(statement)) ? reply : broken(statement, reply);
  }

  /** Answers like storage, with its own faults and errors. */
  private Reply external(Call call) {
    journal.record(Journal.Event.CHUNK_DOWNLOADED);
    return faults.takeReply(FaultPoint.STORAGE).orElseGet(() -> chunk(this::download).apply(call));
  }

  private Reply download(RunningStatement statement, Call call) {
    if (!statement.accepts(Integer.parseInt(call.variable("links")))) {
      return Fault.linkExpired().reply();
    }
    int index = Integer.parseInt(call.variable("chunk"));
    return broken(statement, Reply.bytes(resultOf(statement).arrow(index)));
  }

  private static Reply broken(RunningStatement statement, Reply reply) {
    StatementFault.Damage damage = statement.damage();
    if (damage == null) {
      return reply;
    }
    return switch (damage) {
      case RESET -> reply.breaking(Reply.Break.RESET_HALFWAY);
      case CLOSED -> reply.breaking(Reply.Break.CLOSE_HALFWAY);
      case TRUNCATED -> reply;
    };
  }

  private static Result resultOf(RunningStatement statement) {
    return Objects.requireNonNull(statement.result());
  }

  private static boolean isLinked(Result result) {
    return result.format() == ResultFormat.ARROW_STREAM && result.chunkCount() > 1;
  }

  private Data data(RunningStatement statement, Result result, int index) {
    String id = statement.id();
    ChunkInfo chunk = result.chunk(index);
    Integer next = result.next(index);
    String nextLink = next == null ? null : INTERNAL.formatted(id, next);
    boolean json = result.format() == ResultFormat.JSON_ARRAY;
    boolean linked = isLinked(result);
    return new Data(
        index,
        chunk.rowOffset(),
        chunk.rowCount(),
        next,
        nextLink,
        json || linked ? null : result.arrow(index),
        json ? result.json(index) : null,
        linked ? List.of(link(statement, chunk, next, nextLink)) : null);
  }

  private ExternalLink link(
      RunningStatement statement,
      ChunkInfo chunk,
      @Nullable Integer next,
      @Nullable String nextLink) {
    return new ExternalLink(
        chunk.chunkIndex(),
        chunk.rowOffset(),
        chunk.rowCount(),
        next,
        nextLink,
        url + EXTERNAL.formatted(statement.id(), statement.linkGeneration(), chunk.chunkIndex()),
        clock.instant().plus(LINK_LIFE).toString());
  }

  static Reply missing(String id) {
    return Reply.error(404, "NOT_FOUND", "The statement " + id + " was not found.");
  }
}
