package dev.appstelemetry.bench;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of {@code extract/slice.sql} in memory, so that they are staged without the driver. */
final class StagedRows {

  private static final int EVENT_ID = 0;
  private static final int MICROS = 1;
  private static final int SERVICE = 4;
  private static final int LAST_MICROS = 13;

  private final List<@Nullable Object[]> rows = new ArrayList<>();

  /** Reads all rows, like the store does, and drops them. Returns their number. */
  static long drain(ResultSet source) throws SQLException {
    long count = 0;
    while (source.next()) {
      var unused = values(source);
      count++;
    }
    return count;
  }

  /** Adds all rows of a result. Returns their number. */
  long addAll(ResultSet source) throws SQLException {
    long count = 0;
    while (source.next()) {
      rows.add(values(source));
      count++;
    }
    return count;
  }

  private static @Nullable Object[] values(ResultSet row) throws SQLException {
    @Nullable Object[] values = new Object[LAST_MICROS + 1];
    values[EVENT_ID] = row.getString(1);
    values[MICROS] = row.getLong(2);
    values[2] = row.getDate(3);
    for (int column = 4; column <= 7; column++) {
      values[column - 1] = row.getString(column);
    }
    int statusCode = row.getInt(8);
    values[7] = row.wasNull() ? null : statusCode;
    values[8] = row.getBoolean(9);
    for (int column = 10; column <= 13; column++) {
      values[column - 1] = row.getString(column);
    }
    long last = row.getLong(14);
    values[LAST_MICROS] = row.wasNull() ? null : last;
    return values;
  }

  int size() {
    return rows.size();
  }

  /** Returns these rows and new actions on the last of their days. */
  StagedRows withActions(int count) {
    List<@Nullable Object[]> actions =
        rows.stream().filter(row -> "apps".equals(row[SERVICE])).toList();
    StagedRows more = new StagedRows();
    more.rows.addAll(rows);
    for (int i = 0; i < count; i++) {
      @Nullable Object[] row =
          actions.get(actions.size() - 1 - i % Math.min(actions.size(), 1000)).clone();
      row[EVENT_ID] = "00000000-0000-4000-8000-" + String.format("%012d", i);
      row[MICROS] = (Long) row[MICROS] - i;
      more.rows.add(row);
    }
    return more;
  }

  /** Returns the rows as a result that knows only the getters that the store calls. */
  ResultSet asResult() {
    Cursor cursor = new Cursor();
    return (ResultSet)
        Proxy.newProxyInstance(
            StagedRows.class.getClassLoader(),
            new Class<?>[] {ResultSet.class},
            (proxy, method, arguments) -> cursor.call(method.getName(), arguments));
  }

  private final class Cursor {
    private int index = -1;
    private boolean wasNull;

    private @Nullable Object call(String name, @Nullable Object[] arguments) {
      return switch (name) {
        case "next" -> ++index < rows.size();
        case "wasNull" -> wasNull;
        case "getString", "getDate" -> value(arguments, null);
        case "getInt" -> value(arguments, 0);
        case "getLong" -> value(arguments, 0L);
        case "getBoolean" -> value(arguments, false);
        default -> throw new UnsupportedOperationException(name);
      };
    }

    private @Nullable Object value(@Nullable Object[] arguments, @Nullable Object ifNull) {
      Object value = rows.get(index)[(Integer) arguments[0] - 1];
      wasNull = value == null;
      return wasNull ? ifNull : value;
    }
  }
}
