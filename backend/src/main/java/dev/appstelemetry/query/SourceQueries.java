package dev.appstelemetry.query;

import dev.appstelemetry.sql.AuditTable;
import dev.appstelemetry.sql.QueryCatalog;
import dev.appstelemetry.sql.SqlFiles;
import dev.appstelemetry.store.StatementRunner;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * Queries on the source's own table. They are about rows that are not copied, such as those of
 * other workspaces.
 */
@Singleton
public class SourceQueries {

  private final QueryCatalog catalog;
  private final QueryRunner runner;
  private final boolean beyondStore;

  /**
   * @param source runs statements on the source, or null if all its rows are in the store
   */
  SourceQueries(
      SqlFiles files,
      QueryCatalog catalog,
      QueryRunner runner,
      @Named(AuditTable.OF_SOURCE) AuditTable table,
      @Named(AuditTable.OF_SOURCE) @Nullable StatementRunner source) {
    this.catalog = source == null ? catalog : new QueryCatalog(files, table);
    this.runner = source == null ? runner : runner.over(source);
    this.beyondStore = source != null;
  }

  /** Returns whether the source has rows that are not copied. */
  public boolean beyondStore() {
    return beyondStore;
  }

  /** Returns the texts of the queries. */
  public QueryCatalog catalog() {
    return catalog;
  }

  /** Returns the runner of the queries. */
  public QueryRunner runner() {
    return runner;
  }
}
