package dev.appstelemetry.export;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The titles of an export's columns, which are the names of the API in words. */
final class ColumnTitle {

  private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

  /** Abbreviations, which a sentence writes in capitals. */
  private static final Map<String, String> ABBREVIATIONS = Map.of("id", "ID", "url", "URL");

  private ColumnTitle() {}

  /** Returns the title of a name in camel case: "Unique users" of "uniqueUsers". */
  static String of(String name) {
    String[] words = WORD_START.split(name);
    for (int i = 0; i < words.length; i++) {
      String word = words[i].toLowerCase(Locale.ROOT);
      words[i] = ABBREVIATIONS.getOrDefault(word, word);
    }
    String title = String.join(" ", words);
    return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
  }
}
