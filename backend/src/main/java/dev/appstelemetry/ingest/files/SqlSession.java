package dev.appstelemetry.ingest.files;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs statements on one connection, with text parameters. */
record SqlSession(Connection connection) {

  interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  <T> List<T> rows(String sql, Row<T> reader, String... parameters) throws SQLException {
    try (PreparedStatement statement = prepared(sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      List<T> read = new ArrayList<>();
      while (rows.next()) {
        read.add(reader.of(rows));
      }
      return read;
    }
  }

  /** Returns the first column of every row. */
  List<String> texts(String sql, String... parameters) throws SQLException {
    return rows(sql, row -> row.getString(1), parameters);
  }

  /** Runs commands. */
  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Returns the columns of a query with their types, in order. */
  Map<String, String> columns(String query, String... parameters) throws SQLException {
    Map<String, String> columns = new LinkedHashMap<>();
    var unused =
        rows(
            "describe " + query,
            row -> columns.put(row.getString("column_name"), row.getString("column_type")),
            parameters);
    return columns;
  }

  private PreparedStatement prepared(String sql, String... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setString(i + 1, parameters[i]);
    }
    return statement;
  }
}
