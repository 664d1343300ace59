package dev.appstelemetry.store;

import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.sql.AuditTable;
import dev.appstelemetry.sql.NamedParameters;
import dev.appstelemetry.sql.QueryCatalog;
import dev.appstelemetry.sql.QueryText;
import dev.appstelemetry.sql.SqlFiles;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Runs statements and records the queries with their warehouse form. */
@Singleton
@Replaces(StatementRunner.class)
@Requires(property = "spec.name", value = "sql-contract")
public class RecordingStatementRunner extends StatementRunner {

  /**
   * A query as the server runs it.
   *
   * @param name its name
   * @param query for the embedded engine, over a table with one row per event
   * @param warehouseQuery for a warehouse, over a table with duplicate rows
   */
  public record RecordedQuery(
      String name, NamedParameters.Bound query, NamedParameters.Bound warehouseQuery) {}

  private final QueryCatalog warehouse;
  private final Queue<RecordedQuery> queries = new ConcurrentLinkedQueue<>();

  RecordingStatementRunner(
      JdbcOperations jdbc,
      EventStore store,
      StatementDeadlines deadlines,
      MeterRegistry meters,
      SqlFiles files,
      AuditTable table) {
    super(jdbc, store, deadlines, meters);
    this.warehouse = new QueryCatalog(files, new AuditTable(table.name(), false));
  }

  @Override
  public <T> List<T> run(
      QueryText query, Filters filters, QueryParameters parameters, Class<T> rowType) {
    QueryText warehouseQuery = warehouse.query(query.feature(), query.name());
    queries.add(
        new RecordedQuery(
            query.name(),
            NamedParameters.bind(query.sql(filters), parameters.values()),
            NamedParameters.bind(warehouseQuery.sql(filters), parameters.values())));
    return super.run(query, filters, parameters, rowType);
  }

  /** Returns the queries recorded since the last call. */
  public List<RecordedQuery> takeQueries() {
    List<RecordedQuery> taken = List.copyOf(queries);
    queries.clear();
    return taken;
  }
}
