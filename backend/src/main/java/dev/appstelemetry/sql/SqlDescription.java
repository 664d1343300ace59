package dev.appstelemetry.sql;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The description of a query in the header of its file.
 *
 * @param purpose what the query returns
 * @param grain what one of its rows is
 */
public record SqlDescription(String purpose, String grain) {

  /** A value continues in comment lines that are indented. */
  private static final String VALUE = ": +(.+(?:\n-- {6,}.+)*)$";

  private static final Pattern PURPOSE = Pattern.compile("(?m)^-- purpose" + VALUE);
  private static final Pattern GRAIN = Pattern.compile("(?m)^-- grain" + VALUE);
  private static final Pattern LINE_BREAK = Pattern.compile("\n-- +");

  /**
   * Reads a description.
   *
   * @param file the name of the file, for the message of an error
   * @param text the text of the file
   * @throws IllegalArgumentException if the header has no purpose or no grain
   */
  public static SqlDescription of(String file, String text) {
    return new SqlDescription(value(PURPOSE, file, text), value(GRAIN, file, text));
  }

  private static String value(Pattern pattern, String file, String text) {
    Matcher line = pattern.matcher(text);
    if (!line.find()) {
      throw new IllegalArgumentException("The header of " + file + " does not describe the query");
    }
    return LINE_BREAK.matcher(line.group(1)).replaceAll(" ");
  }
}
