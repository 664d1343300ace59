package dev.appstelemetry.export;

import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Records as rows of cells.
 *
 * @param columns the names of the records' components, as the API names them
 * @param rows cells in the columns' order: text, numbers, truth values, dates, instants, or null
 */
record Table(List<String> columns, List<List<@Nullable Object>> rows) {

  /** The rows of an introspected record type. */
  static <R> Table of(List<R> records, Class<R> type) {
    List<BeanProperty<R, Object>> properties =
        List.copyOf(BeanIntrospection.getIntrospection(type).getBeanProperties());
    return new Table(
        properties.stream().map(BeanProperty::getName).toList(),
        records.stream().map(row -> cells(properties, row)).toList());
  }

  private static <R> List<@Nullable Object> cells(List<BeanProperty<R, Object>> properties, R row) {
    // Not List.of: a cell may be null.
    return properties.stream().<@Nullable Object>map(property -> property.get(row)).toList();
  }
}
