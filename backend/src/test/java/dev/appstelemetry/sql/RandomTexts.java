package dev.appstelemetry.sql;

import java.util.List;
import java.util.Random;

/** Random texts with the characters and sequences that SQL could misread. */
public final class RandomTexts {

  private static final List<String> PARTS =
      List.of(
          "'",
          "''",
          "\"",
          "\\",
          "\\'",
          "\\n",
          "\\u0041",
          "\\%",
          "\\_",
          "\\0",
          "101",
          "`",
          "\n",
          "\r",
          "\t",
          "\0",
          "\u0085",
          "\u2028",
          "\u202E",
          "\uFEFF",
          "--",
          "/*",
          "*/",
          ";",
          "?",
          ":name",
          "::",
          "$",
          "{",
          "}",
          "${system:user.name}",
          "${x}",
          "{{x}}",
          "é",
          "日本",
          "😀",
          "a",
          " ");

  private RandomTexts() {}

  /** Returns a text of up to eleven parts: known sequences and characters of every plane. */
  public static String next(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      if (random.nextInt(3) > 0) {
        text.append(PARTS.get(random.nextInt(PARTS.size())));
      } else {
        text.appendCodePoint(codePoint(random));
      }
    }
    return text.toString();
  }

  private static int codePoint(Random random) {
    int codePoint = random.nextInt(random.nextBoolean() ? 0x300 : 0x110000);
    return codePoint >= 0xD800 && codePoint <= 0xDFFF ? 'x' : codePoint;
  }
}
