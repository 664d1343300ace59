package dev.appstelemetry.showsql;

import dev.appstelemetry.failure.SettingsProblem;
import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.ingest.SourceSettings;
import dev.appstelemetry.query.QueryStatement;
import dev.appstelemetry.sql.AuditTable;
import dev.appstelemetry.sql.NamedParameters;
import dev.appstelemetry.sql.QueryCatalog;
import dev.appstelemetry.sql.QueryText;
import dev.appstelemetry.sql.SqlDescription;
import dev.appstelemetry.sql.SqlFiles;
import dev.appstelemetry.store.Source;
import io.micronaut.context.annotation.Context;
import java.time.Instant;

/**
 * Writes a statement as text over the configured audit table. Created when the server starts, so
 * that an invalid name of the table ends the start.
 */
@Context
class StatementWriter {

  private final SqlFiles files;
  private final AuditTable table;
  private final QueryCatalog warehouse;
  private final Source source;

  /**
   * Creates a writer.
   *
   * @throws SettingsProblem if the name of the table is not valid
   */
  StatementWriter(SqlFiles files, SourceSettings settings, Source source) {
    this.files = files;
    this.table = new AuditTable(settings.auditTable(), false);
    this.warehouse = new QueryCatalog(files, table);
    this.source = source;
  }

  /**
   * Returns a statement as text.
   *
   * @param filters the filters of the request, for the comment
   * @param asOf the instant of the figures, for the comment
   */
  String write(QueryStatement statement, Filters filters, Instant asOf) {
    QueryText text = statement.text();
    String file = "queries/" + text.feature() + "/" + text.name() + ".sql";
    SqlDescription description = SqlDescription.of(file, files.read(file));
    String sql = warehouse.query(text.feature(), text.name()).sql(statement.filters());
    return new StatementComment(statement, filters, asOf, table, source).of(description)
        + NamedParameters.withLiterals(sql, statement.values());
  }
}
