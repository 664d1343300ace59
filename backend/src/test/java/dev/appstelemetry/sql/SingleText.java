package dev.appstelemetry.sql;

import dev.appstelemetry.filter.Signal;
import dev.appstelemetry.sql.QueryText.Variant;
import java.util.HashMap;
import java.util.Map;

/** A query of the embedded store with one text for all filters. */
public final class SingleText {

  private SingleText() {}

  /** Returns a query of the feature {@code test}. */
  public static QueryText of(String name, String sql) {
    Map<Variant, String> variants = new HashMap<>();
    for (Signal signal : Signal.values()) {
      variants.put(new Variant(signal, false), sql);
      variants.put(new Variant(signal, true), sql);
    }
    return new QueryText("test", name, variants, true);
  }
}
