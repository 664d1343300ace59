package dev.appstelemetry.sql;

import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Signal;
import java.util.Map;
import java.util.Objects;

/**
 * The complete text of a query in Databricks SQL, with named parameters.
 *
 * @param feature the folder of its file
 * @param name its name in files, paths, metrics and logs, with underscores
 * @param variants the text of each kind of filters
 * @param ofStore whether it runs on the embedded store, not on a warehouse
 */
public record QueryText(
    String feature, String name, Map<Variant, String> variants, boolean ofStore) {

  /**
   * What decides which relations a text reads.
   *
   * @param signal the events that count
   * @param bySegment whether only users with a segment or activity status count
   */
  public record Variant(Signal signal, boolean bySegment) {}

  /** Copies the map. */
  public QueryText {
    variants = Map.copyOf(variants);
  }

  /** Returns the text for these filters. */
  public String sql(Filters filters) {
    String text = variant(filters.signal(), filters.bySegment());
    return ofStore ? LocalTime.in(text, filters.window()) : text;
  }

  /** Returns the text of a variant. */
  String variant(Signal signal, boolean bySegment) {
    return Objects.requireNonNull(variants.get(new Variant(signal, bySegment)));
  }
}
