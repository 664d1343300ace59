package dev.appstelemetry.query;

import dev.appstelemetry.query.Window.Span;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.UnaryOperator;

/** Runs queries, and remembers which text it ran with which values. */
@Singleton
@Replaces(QueryRunner.class)
@Requires(property = "spec.name", value = "sql-contract")
public class RecordingQueryRunner extends QueryRunner {

  /** A query as the product asks it, and its name. */
  public record Asked(String name, NamedParameters.Bound query) {}

  private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();

  RecordingQueryRunner(
      JdbcOperations jdbc,
      SourceGuard guard,
      StatementDeadlines deadlines,
      AppNames apps,
      JsonMapper json,
      EventSettings events,
      Thresholds thresholds,
      MeterRegistry meters) {
    super(jdbc, guard, deadlines, apps, json, events, thresholds, meters);
  }

  @Override
  NamedParameters.Bound bound(
      QueryText query,
      Filters filters,
      Span span,
      Instant now,
      UnaryOperator<QueryParameters> own) {
    NamedParameters.Bound bound = super.bound(query, filters, span, now, own);
    asked.add(new Asked(query.name(), bound));
    return bound;
  }

  /** What was asked since the last call. */
  public List<Asked> takeAsked() {
    List<Asked> taken = List.copyOf(asked);
    asked.clear();
    return taken;
  }
}
