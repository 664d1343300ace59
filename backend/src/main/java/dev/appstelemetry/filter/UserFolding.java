package dev.appstelemetry.filter;

/**
 * Converts users' names to lower case, equal to {@code scanned_rows.sql}: each code point by
 * Unicode's simple mapping, independent of its context and the locale.
 *
 * <p>{@link String#toLowerCase} differs for İ and for Σ at the end of a word. Its letters depend on
 * the Java version, so letters that are newer than Unicode 13 are handled here.
 */
public final class UserFolding {

  private UserFolding() {}

  /** Returns a user's name in lower case. */
  public static String fold(String name) {
    StringBuilder folded = new StringBuilder(name.length());
    name.codePoints().map(UserFolding::fold).forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static int fold(int codePoint) {
    if (codePoint >= 0x10570 && codePoint <= 0x10595) {
      // Vithkuqi, Unicode 14.
      boolean gap = codePoint == 0x1057B || codePoint == 0x1058B || codePoint == 0x10593;
      return gap ? codePoint : codePoint + 0x27;
    }
    return switch (codePoint) {
      // Unicode 14.
      case 0x2C2F -> 0x2C5F;
      case 0xA7C0, 0xA7D0, 0xA7D6, 0xA7D8 -> codePoint + 1;
      default -> isTooNew(codePoint) ? codePoint : Character.toLowerCase(codePoint);
    };
  }

  /** Returns whether the letter is of Unicode 16 or 17, which the SQL engines treat differently. */
  private static boolean isTooNew(int codePoint) {
    return switch (codePoint) {
      case 0x1C89, 0xA7CB, 0xA7CC, 0xA7CE, 0xA7D2, 0xA7D4, 0xA7DA, 0xA7DC -> true;
      default ->
          (codePoint >= 0x10D50 && codePoint <= 0x10D65)
              || (codePoint >= 0x16EA0 && codePoint <= 0x16EB8);
    };
  }
}
