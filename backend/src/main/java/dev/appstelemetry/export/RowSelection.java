package dev.appstelemetry.export;

import dev.appstelemetry.cache.Answer;
import dev.appstelemetry.viewer.UserName;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rows of an answer that a file contains.
 *
 * @param rows returns the rows of an answer, given a function for names as the viewer sees them
 * @param restrictions the parameters that select or order the rows beyond the filters, by name
 */
public record RowSelection<T, R>(
    BiFunction<Answer<T>, Function<UserName, String>, List<R>> rows,
    Map<String, Object> restrictions) {

  private static final int MAX_PART_LENGTH = 40;

  /** Copies the map and keeps its order. */
  public RowSelection {
    restrictions = Collections.unmodifiableMap(new LinkedHashMap<>(restrictions));
  }

  /** Returns a selection of all rows. */
  public static <T, R> RowSelection<T, R> all(Function<T, List<R>> rows) {
    return new RowSelection<>((answer, name) -> rows.apply(answer.data()), Map.of());
  }

  /** Returns the selection as a part of a file name, such as "_crashed_sales", or an empty text. */
  String fileNamePart() {
    return restrictions.values().stream()
        .map(value -> value.toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"))
        .map(word -> word.substring(0, Math.min(MAX_PART_LENGTH, word.length())))
        .map(word -> word.replaceAll("^-|-$", ""))
        .filter(word -> !word.isEmpty())
        .map(word -> "_" + word)
        .collect(Collectors.joining());
  }
}
