package dev.appstelemetry.emulator;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Renames a table in SQL, outside literals and comments. */
final class TableName {

  private final Pattern nameOrOpaque;
  private final String replacement;

  TableName(String name, String replacement) {
    this.nameOrOpaque =
        Pattern.compile("'(?:[^']|'')*'|--[^\\n]*|(?<name>\\b" + Pattern.quote(name) + "\\b)");
    this.replacement = replacement;
  }

  String rewrite(String sql) {
    return nameOrOpaque.matcher(sql).replaceAll(this::replace);
  }

  private String replace(MatchResult match) {
    boolean isName = match.group(1) != null;
    return Matcher.quoteReplacement(isName ? replacement : match.group());
  }
}
