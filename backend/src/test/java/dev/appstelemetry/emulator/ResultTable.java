package dev.appstelemetry.emulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The columns and rows of a result, with values of the {@link ColumnType}'s Java class. */
public record ResultTable(List<Column> columns, List<List<@Nullable Object>> rows) {

  /**
   * A column of a result.
   *
   * @param precision of a decimal, otherwise 0
   * @param scale of a decimal, otherwise 0
   */
  public record Column(String name, ColumnType type, int precision, int scale) {

    public Column(String name, ColumnType type) {
      this(name, type, 0, 0);
    }

    /** The type in SQL. */
    String typeText() {
      return type == ColumnType.DECIMAL
          ? "DECIMAL(%d,%d)".formatted(precision, scale)
          : type.sqlName();
    }
  }

  ResultTable firstRows(long limit) {
    return limit <= 0 || limit >= rows.size()
        ? this
        : new ResultTable(columns, rows.subList(0, (int) limit));
  }
}
