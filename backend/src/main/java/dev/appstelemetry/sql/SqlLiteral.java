package dev.appstelemetry.sql;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;

/**
 * Writes values as literals of Databricks SQL. A literal has no line break, so that it can also
 * stand in a comment line.
 */
public final class SqlLiteral {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int REPLACEMENT = 0xFFFD;

  private SqlLiteral() {}

  /**
   * Returns the literal of a value.
   *
   * @param value a text, a date, a boolean, or a number: Integer, Long or BigDecimal
   * @throws IllegalArgumentException if the value has another type
   */
  public static String of(Object value) {
    if (value instanceof String text) {
      return text(text);
    }
    if (value instanceof LocalDate date) {
      return "date'" + date + "'";
    }
    if (value instanceof Boolean truth) {
      return truth.toString();
    }
    if (value instanceof Integer number) {
      return signed(number.toString(), number < 0);
    }
    if (value instanceof Long number) {
      return signed(number + "L", number < 0);
    }
    if (value instanceof BigDecimal number) {
      return signed(number.toPlainString() + "BD", number.signum() < 0);
    }
    throw new IllegalArgumentException("There is no literal for " + value.getClass());
  }

  /**
   * Returns the literals of values, separated by commas.
   *
   * @throws IllegalArgumentException if a value has no literal
   */
  public static String list(Collection<?> values) {
    return values.stream().map(SqlLiteral::of).collect(Collectors.joining(", "));
  }

  /** Two minus signs would begin a comment. */
  private static String signed(String number, boolean negative) {
    return negative ? "(" + number + ")" : number;
  }

  private static String text(String text) {
    StringBuilder literal = new StringBuilder(text.length() + 2).append('\'');
    int[] codePoints = text.codePoints().toArray();
    for (int i = 0; i < codePoints.length; i++) {
      int codePoint = codePoints[i];
      switch (codePoint) {
        case '\'' -> literal.append("\\'");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> {
          boolean beforeBrace = i + 1 < codePoints.length && codePoints[i + 1] == '{';
          if (isVariable(codePoint, beforeBrace) || isInvisible(codePoint)) {
            appendEscaped(literal, codePoint);
          } else {
            literal.appendCodePoint(codePoint);
          }
        }
      }
    }
    return literal.append('\'').toString();
  }

  /** Spark replaces <code>${name}</code> and the SQL editor <code>{{name}}</code> in any text. */
  private static boolean isVariable(int codePoint, boolean beforeBrace) {
    return beforeBrace && (codePoint == '$' || codePoint == '{');
  }

  /** Such characters could hide or reorder a part of the text, or end the line. */
  private static boolean isInvisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      case Character.SPACE_SEPARATOR -> codePoint != ' ';
      default -> false;
    };
  }

  /** A half of a surrogate pair is not a character, and no source returns one. */
  private static void appendEscaped(StringBuilder literal, int codePoint) {
    int written = Character.getType(codePoint) == Character.SURROGATE ? REPLACEMENT : codePoint;
    literal.append(
        Character.isBmpCodePoint(written)
            ? "\\u" + HEX.toHexDigits((char) written)
            : "\\U" + HEX.toHexDigits(written));
  }
}
