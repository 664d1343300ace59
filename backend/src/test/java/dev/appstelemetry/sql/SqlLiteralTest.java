package dev.appstelemetry.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlLiteralTest {

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "sales, 'sales'",
        "Zoë 日本 😀, 'Zoë 日本 😀'",
        "o'neil, 'o\\'neil'",
        "a\"b, 'a\"b'",
        "C:\\temp, 'C:\\\\temp'",
        "\\, '\\\\'",
        "'; drop table x; --, '\\'; drop table x; --'",
        "${system:user.name}, '\\u0024{system:user.name}'",
        "{{ name }}, '\\u007B{ name }}'",
        "{{{, '\\u007B\\u007B{'",
        "$5 and {a}, '$5 and {a}'"
      })
  void escapesWhatEndsALiteralOrIsReplacedInIt(String text, String literal) {
    assertThat(SqlLiteral.of(text)).isEqualTo(literal);
  }

  @Test
  void writesLineBreaksAndInvisibleCharactersAsEscapes() {
    assertThat(SqlLiteral.of("")).isEqualTo("''");
    assertThat(SqlLiteral.of("a\nb\r\tc")).isEqualTo("'a\\nb\\r\\tc'");
    assertThat(SqlLiteral.of("\0\u0001\u007F\u0085")).isEqualTo("'\\u0000\\u0001\\u007F\\u0085'");
    assertThat(SqlLiteral.of("\u00A0\u2028\u202E\uE000\uFFFF"))
        .isEqualTo("'\\u00A0\\u2028\\u202E\\uE000\\uFFFF'");
    assertThat(SqlLiteral.of(Character.toString(0xE0001))).isEqualTo("'\\U000E0001'");
  }

  @Test
  void replacesHalfOfASurrogatePair() {
    assertThat(SqlLiteral.of("a\uD83D")).isEqualTo("'a\\uFFFD'");
  }

  @Test
  void writesNumbersBooleansAndDatesWithTheirType() {
    assertThat(SqlLiteral.of(42)).isEqualTo("42");
    assertThat(SqlLiteral.of(-1)).isEqualTo("(-1)");
    assertThat(SqlLiteral.of(42L)).isEqualTo("42L");
    assertThat(SqlLiteral.of(Long.MIN_VALUE)).isEqualTo("(-9223372036854775808L)");
    assertThat(SqlLiteral.of(new BigDecimal("1.50"))).isEqualTo("1.50BD");
    assertThat(SqlLiteral.of(true)).isEqualTo("true");
    assertThat(SqlLiteral.of(LocalDate.of(2026, 3, 9))).isEqualTo("date'2026-03-09'");
  }

  @Test
  void separatesTheValuesOfAListByCommas() {
    assertThat(SqlLiteral.list(List.of("a", "b'c", "d, e"))).isEqualTo("'a', 'b\\'c', 'd, e'");
  }

  @Test
  void refusesValuesWithoutALiteral() {
    assertThatIllegalArgumentException().isThrownBy(() -> SqlLiteral.of(Instant.EPOCH));
  }

  @Test
  void neverEndsALineNorTheLiteralWithinAText() {
    Random random = new Random(42);
    for (int i = 0; i < 20_000; i++) {
      String literal = SqlLiteral.of(RandomTexts.next(random));

      // A quote or backslash occurs only behind a backslash, and no character ends a line.
      assertThat(literal).matches("'(?:[^'\\\\\\p{Cntrl}\\x{85}\\x{2028}\\x{2029}]|\\\\.)*'");
    }
  }
}
