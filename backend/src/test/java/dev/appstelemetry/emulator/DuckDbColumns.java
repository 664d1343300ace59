package dev.appstelemetry.emulator;

import dev.appstelemetry.emulator.ResultTable.Column;
import java.math.BigDecimal;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Maps DuckDB's types to those of Databricks. */
final class DuckDbColumns {

  private DuckDbColumns() {}

  static List<Column> of(ResultSetMetaData metaData) throws SQLException {
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i <= metaData.getColumnCount(); i++) {
      String type = metaData.getColumnTypeName(i);
      String name = metaData.getColumnLabel(i);
      columns.add(
          type.startsWith("DECIMAL")
              ? new Column(name, ColumnType.DECIMAL, metaData.getPrecision(i), metaData.getScale(i))
              : new Column(name, typeOf(type)));
    }
    return columns;
  }

  private static ColumnType typeOf(String duckDbType) {
    return switch (duckDbType) {
      case "BOOLEAN" -> ColumnType.BOOLEAN;
      case "TINYINT" -> ColumnType.TINYINT;
      case "SMALLINT" -> ColumnType.SMALLINT;
      case "INTEGER" -> ColumnType.INT;
      case "BIGINT" -> ColumnType.BIGINT;
      case "FLOAT" -> ColumnType.FLOAT;
      case "DOUBLE" -> ColumnType.DOUBLE;
      case "VARCHAR" -> ColumnType.STRING;
      case "DATE" -> ColumnType.DATE;
      case "TIMESTAMP WITH TIME ZONE" -> ColumnType.TIMESTAMP;
      case "TIMESTAMP" -> ColumnType.TIMESTAMP_NTZ;
      case "BLOB" -> ColumnType.BINARY;
      default ->
          throw new SqlFailure(
              "DATATYPE_MISMATCH",
              "42K09",
              "A column of DuckDB's type %s has no counterpart; cast it".formatted(duckDbType));
    };
  }

  static @Nullable Object value(ResultSet rows, int index, Column column) throws SQLException {
    Object value =
        switch (column.type()) {
          case BOOLEAN -> rows.getBoolean(index);
          case TINYINT -> rows.getByte(index);
          case SMALLINT -> rows.getShort(index);
          case INT -> rows.getInt(index);
          case BIGINT -> rows.getLong(index);
          case FLOAT -> rows.getFloat(index);
          case DOUBLE -> rows.getDouble(index);
          case DECIMAL -> rows.getObject(index, BigDecimal.class);
          case STRING -> rows.getString(index);
          case DATE -> rows.getObject(index, LocalDate.class);
          case TIMESTAMP -> instantOf(rows.getObject(index, OffsetDateTime.class));
          case TIMESTAMP_NTZ -> rows.getObject(index, LocalDateTime.class);
          case BINARY -> bytesOf(rows.getBlob(index));
        };
    return rows.wasNull() ? null : value;
  }

  private static @Nullable Object instantOf(@Nullable OffsetDateTime time) {
    return time == null ? null : time.toInstant();
  }

  private static byte @Nullable [] bytesOf(@Nullable Blob blob) throws SQLException {
    return blob == null ? null : blob.getBytes(1, (int) blob.length());
  }
}
