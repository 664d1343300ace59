package dev.appstelemetry.contract;

import dev.appstelemetry.emulator.ColumnType;
import dev.appstelemetry.emulator.Parameter;
import dev.appstelemetry.emulator.ResultTable;
import dev.appstelemetry.emulator.ResultTable.Column;
import dev.appstelemetry.emulator.SqlEngine;
import dev.appstelemetry.emulator.SqlFailure;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Runs the statements of an emulated workspace on Spark SQL. */
final class SparkEngine implements SqlEngine {

  private final Spark spark;

  SparkEngine(Spark spark) {
    this.spark = spark;
  }

  @Override
  public ResultTable run(String sql, List<Parameter> parameters, ZoneId zone) {
    if (!zone.equals(ZoneId.of("UTC"))) {
      throw new SqlFailure("INVALID_TIMEZONE", "22009", "Every session here is in UTC");
    }
    List<@Nullable Object> values = new ArrayList<>();
    parameters.forEach(parameter -> values.add(valueOf(parameter, zone)));
    try {
      Dataset<Row> result = spark.ask(sql, values);
      return new ResultTable(
          columns(result.schema()),
          result.collectAsList().stream().map(SparkEngine::read).toList());
    } catch (Exception e) {
      throw translate(e);
    }
  }

  private static @Nullable Object valueOf(Parameter parameter, ZoneId zone) {
    Object value = parameter.toJava(zone);
    return value instanceof OffsetDateTime time ? time.toInstant() : value;
  }

  private static List<Column> columns(StructType schema) {
    List<Column> columns = new ArrayList<>();
    schema.foreach(field -> columns.add(column(field.name(), field.dataType())));
    return columns;
  }

  /** Maps Spark types, which have the names of Databricks types. */
  private static Column column(String name, DataType type) {
    return type instanceof DecimalType decimal
        ? new Column(name, ColumnType.DECIMAL, decimal.precision(), decimal.scale())
        : new Column(name, ColumnType.valueOf(type.simpleString().toUpperCase(Locale.ROOT)));
  }

  private static List<@Nullable Object> read(Row row) {
    List<@Nullable Object> values = new ArrayList<>();
    for (int column = 0; column < row.size(); column++) {
      values.add(row.get(column));
    }
    return values;
  }

  /** Spark throws undeclared checked exceptions. */
  private static SqlFailure translate(Exception e) {
    return e instanceof SparkThrowable known
        ? new SqlFailure(
            Objects.requireNonNullElse(known.getCondition(), "INTERNAL_ERROR"),
            Objects.requireNonNullElse(known.getSqlState(), "XX000"),
            String.valueOf(e.getMessage()))
        : new SqlFailure("INTERNAL_ERROR", "XX000", String.valueOf(e));
  }

  @Override
  public void close() {
    spark.close();
  }
}
