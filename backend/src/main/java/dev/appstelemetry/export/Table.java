package dev.appstelemetry.export;

import dev.appstelemetry.viewer.UserName;
import io.micronaut.core.beans.BeanIntrospection;
import io.micronaut.core.beans.BeanIntrospector;
import io.micronaut.core.beans.BeanProperty;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Records as rows of cells.
 *
 * @param columns the titles of the records' components
 * @param rows the cells in the order of the columns: text, numbers, booleans, dates, instants or
 *     null
 */
record Table(List<String> columns, List<List<@Nullable Object>> rows) {

  /**
   * Returns a table of records of an introspected type.
   *
   * @param name returns a user's name as the viewer may see it
   */
  static <R> Table of(List<R> records, Class<R> type, Function<UserName, String> name) {
    List<BeanProperty<R, Object>> properties =
        List.copyOf(BeanIntrospection.getIntrospection(type).getBeanProperties());
    return new Table(
        properties.stream().map(property -> ColumnTitle.of(property.getName())).toList(),
        records.stream().map(row -> cells(properties, row, name)).toList());
  }

  private static <R> List<@Nullable Object> cells(
      List<BeanProperty<R, Object>> properties, R row, Function<UserName, String> name) {
    // List.of does not allow null cells.
    return properties.stream()
        .<@Nullable Object>map(property -> cell(property.get(row), name))
        .toList();
  }

  /** Joins the elements of a list with commas, and the components of a record with spaces. */
  private static @Nullable Object cell(@Nullable Object value, Function<UserName, String> name) {
    if (value instanceof UserName user) {
      return name.apply(user);
    }
    if (value instanceof Collection<?> elements) {
      return elements.stream()
          .map(element -> text(element, name))
          .collect(Collectors.joining(", "));
    }
    return value instanceof Record ? text(value, name) : value;
  }

  private static String text(@Nullable Object value, Function<UserName, String> name) {
    if (value instanceof Record components) {
      return components(components, name);
    }
    Object cell = cell(value, name);
    return cell == null ? "" : cell.toString();
  }

  @SuppressWarnings("unchecked") // a class's introspection reads its instances
  private static String components(Record value, Function<UserName, String> name) {
    return ((BeanIntrospection<Record>) BeanIntrospector.SHARED.getIntrospection(value.getClass()))
        .getBeanProperties().stream()
            .map(property -> text(property.get(value), name))
            .collect(Collectors.joining(" "));
  }
}
