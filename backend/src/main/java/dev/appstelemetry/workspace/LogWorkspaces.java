package dev.appstelemetry.workspace;

import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Signal;
import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.query.QueryResult;
import dev.appstelemetry.query.QueryRunner;
import dev.appstelemetry.query.SourceQueries;
import dev.appstelemetry.sql.QueryText;
import io.micronaut.core.annotation.Introspected;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Reads {@code workspace_census.sql}: all workspaces of the audit table, with numbers of rows. */
@Singleton
public class LogWorkspaces implements CachedQuery<NoOptions, List<LogWorkspaces.Row>> {

  /** The number of days that are read, including today. */
  private static final int DAYS = 30;

  private final QueryText text;
  private final QueryRunner runner;
  private final boolean readsSource;

  LogWorkspaces(SourceQueries source) {
    this.text = source.catalog().query("status", "workspace_census");
    this.runner = source.runner();
    this.readsSource = source.beyondStore();
  }

  /** Returns filters for the days that are read. */
  public static Filters days(Instant now) {
    return Filters.ofLastDays(DAYS, Signal.ACTION, now);
  }

  @Override
  public QueryText text() {
    return text;
  }

  @Override
  public boolean readsSource() {
    return readsSource;
  }

  @Override
  public QueryResult<List<Row>> load(Filters filters, NoOptions options, Instant now) {
    return QueryResult.of(
        runner.runOverAllWorkspaces(text, filters, now, Row.class), Stream.empty());
  }

  /**
   * A row of the query.
   *
   * @param workspace the workspace's id; empty if the rows have none
   * @param events the number of its rows about apps
   */
  @Introspected
  public record Row(String workspace, long events) {}
}
