package dev.appstelemetry.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Replaces {@code :name} in SQL text by the {@code ?} that JDBC binds, or by literals. */
public final class NamedParameters {

  /** A name counts only outside of literals, quoted names and comments, and not behind a cast. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:[^']|'')*'|\"[^\"]*\"|`[^`]*`|--[^\n]*|/\\*.*?\\*/|::|:(?<name>[a-z][a-z0-9_]*)",
          Pattern.DOTALL);

  /**
   * SQL that JDBC can prepare.
   *
   * @param sql text with a {@code ?} for each value
   * @param values in the order of the {@code ?}
   */
  public record Bound(String sql, List<Object> values) {}

  private NamedParameters() {}

  /**
   * Replaces every name.
   *
   * @param sql text with {@code :name}; a name may occur more than once
   * @param values the value of each name; a collection becomes as many {@code ?} as it has elements
   *     and must have one at least
   * @throws IllegalArgumentException if a name has no value, or an empty collection
   */
  public static Bound bind(String sql, Map<String, Object> values) {
    List<Object> bound = new ArrayList<>();
    String text =
        replace(
            sql,
            values,
            elements -> {
              bound.addAll(elements);
              return String.join(", ", Collections.nCopies(elements.size(), "?"));
            });
    return new Bound(text, List.copyOf(bound));
  }

  /**
   * Replaces every name by the literals of its value, for a person who runs the text.
   *
   * @param sql text with {@code :name}; a name may occur more than once
   * @param values the value of each name, of the types of {@link SqlLiteral#of}
   * @throws IllegalArgumentException if a name has no value, or an empty collection
   */
  public static String withLiterals(String sql, Map<String, Object> values) {
    return replace(sql, values, SqlLiteral::list);
  }

  private static String replace(
      String sql, Map<String, Object> values, Function<Collection<?>, String> replacement) {
    StringBuilder text = new StringBuilder(sql.length());
    Matcher matcher = TOKEN.matcher(sql);
    while (matcher.find()) {
      String name = matcher.group("name");
      if (name == null) {
        matcher.appendReplacement(text, Matcher.quoteReplacement(matcher.group()));
        continue;
      }
      String replaced = replacement.apply(elements(name, values.get(name)));
      matcher.appendReplacement(text, Matcher.quoteReplacement(replaced));
    }
    matcher.appendTail(text);
    return text.toString();
  }

  private static Collection<?> elements(String name, @Nullable Object value) {
    Collection<?> elements =
        value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
    if (elements.isEmpty()) {
      throw new IllegalArgumentException("The SQL parameter :" + name + " has no value");
    }
    return elements;
  }
}
