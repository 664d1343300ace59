package dev.appstelemetry.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A statement as the server ran it.
 *
 * @param sql its text
 * @param bindings the calls that bound its values, in order
 */
record RecordedStatement(String sql, List<Binding> bindings) {

  /** A call such as {@code setString(1, "UTC")}. */
  record Binding(String setter, List<Object> arguments) {

    void on(PreparedStatement statement) throws SQLException {
      int index = (Integer) arguments.get(0);
      Object value = arguments.get(1);
      switch (setter) {
        case "setString" -> statement.setString(index, (String) value);
        case "setInt" -> statement.setInt(index, (Integer) value);
        case "setObject" -> setObject(statement, index, value);
        default -> throw new IllegalStateException("Unknown setter: " + setter);
      }
    }

    private void setObject(PreparedStatement statement, int index, Object value)
        throws SQLException {
      if (arguments.size() == 2) {
        statement.setObject(index, value);
      } else {
        statement.setObject(index, value, (Integer) arguments.get(2));
      }
    }
  }

  RecordedStatement {
    bindings = List.copyOf(bindings);
  }

  /** Runs the statement again and reads every column of every row. */
  int run(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Binding binding : bindings) {
        binding.on(statement);
      }
      try (ResultSet rows = statement.executeQuery()) {
        return read(rows);
      }
    }
  }

  private static int read(ResultSet rows) throws SQLException {
    int columns = rows.getMetaData().getColumnCount();
    List<Object> values = new ArrayList<>();
    while (rows.next()) {
      for (int column = 1; column <= columns; column++) {
        values.add(rows.getObject(column));
      }
    }
    return values.size();
  }
}
