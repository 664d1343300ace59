package dev.appstelemetry.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The header of a file in the folder {@code sql}: its first comment lines.
 *
 * @param reads the relations that the statement reads, by the names of their files, and {@code
 *     audit_table}
 * @param parameters the statement's own named parameters
 * @param body the text after the header
 */
public record SqlHeader(List<String> reads, List<String> parameters, String body) {

  private static final Pattern HEADER = Pattern.compile("\\A(?:--[^\n]*\n|\\s)*");
  private static final Pattern READS = Pattern.compile("(?m)^-- reads: +(.+)$");
  private static final Pattern PARAMETERS =
      Pattern.compile("(?m)^-- (:[a-z0-9_]+(?:, :[a-z0-9_]+)*) ");
  private static final String NOTHING = "nothing";

  /**
   * Reads a file's header.
   *
   * @throws IllegalArgumentException if it has no line {@code reads}
   */
  public static SqlHeader of(String file, String text) {
    Matcher header = HEADER.matcher(text);
    var unused = header.find();
    Matcher reads = READS.matcher(header.group());
    if (!reads.find()) {
      throw new IllegalArgumentException("The header of " + file + " has no line '-- reads: …'");
    }
    String names = reads.group(1).strip();
    List<String> parameters = new ArrayList<>();
    Matcher lines = PARAMETERS.matcher(header.group());
    while (lines.find()) {
      Arrays.stream(lines.group(1).split(", "))
          .map(name -> name.substring(1))
          .forEach(parameters::add);
    }
    return new SqlHeader(
        names.equals(NOTHING) ? List.of() : List.of(names.split(", *")),
        List.copyOf(parameters),
        text.substring(header.end()));
  }
}
