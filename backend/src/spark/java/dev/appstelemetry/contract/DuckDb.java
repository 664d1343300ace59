package dev.appstelemetry.contract;

import dev.appstelemetry.sql.NamedParameters.Bound;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The server's embedded database. */
final class DuckDb {

  private final JdbcOperations jdbc;

  DuckDb(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  Rows run(Bound query) {
    return jdbc.execute(connection -> run(connection, query));
  }

  private static Rows run(Connection connection, Bound query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query.sql())) {
      for (int i = 0; i < query.values().size(); i++) {
        statement.setObject(i + 1, query.values().get(i));
      }
      try (ResultSet result = statement.executeQuery()) {
        return read(result);
      }
    }
  }

  private static Rows read(ResultSet result) throws SQLException {
    ResultSetMetaData meta = result.getMetaData();
    List<String> columns = new ArrayList<>();
    for (int column = 1; column <= meta.getColumnCount(); column++) {
      columns.add(meta.getColumnLabel(column));
    }
    List<List<@Nullable Object>> rows = new ArrayList<>();
    while (result.next()) {
      List<@Nullable Object> row = new ArrayList<>();
      for (int column = 1; column <= columns.size(); column++) {
        row.add(Rows.shared(result.getObject(column)));
      }
      rows.add(row);
    }
    return new Rows(columns, rows);
  }
}
