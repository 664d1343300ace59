package dev.appstelemetry.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Java and SQL must normalize users identically for the user filter to match. */
class UserFoldingTest {

  @Test
  void isEqualInJavaAndSqlForEveryCodePoint() throws SQLException {
    int folded = 0;
    for (Map.Entry<Integer, String> inSql : FoldedUsers.onDuckDb().entrySet()) {
      String name = FoldedUsers.name(inSql.getKey());
      if (!inSql.getValue().equals(UserFolding.fold(name))) {
        assertThat(inSql.getValue())
            .as(Integer.toHexString(inSql.getKey()))
            .isEqualTo(UserFolding.fold(name));
      }
      folded += inSql.getValue().equals(name) ? 0 : 1;
    }
    assertThat(folded).isGreaterThan(1_400);
  }

  @ParameterizedTest
  @CsvSource({
    "ANN@EXAMPLE.COM, ann@example.com",
    "İREM@example.com, irem@example.com",
    "ΝΙΚΟΣ@example.com, νικοσ@example.com",
    "ǅ@example.com, ǆ@example.com",
    "MÜLLER@example.com, müller@example.com"
  })
  void foldsEachLetterAlone(String name, String folded) {
    assertThat(UserFolding.fold(name)).isEqualTo(folded);
  }

  @Test
  void ignoresTheLocale() {
    Locale before = Locale.getDefault();
    Locale.setDefault(Locale.forLanguageTag("tr"));
    try {
      assertThat(UserFolding.fold("IRIS")).isEqualTo("iris");
    } finally {
      Locale.setDefault(before);
    }
  }
}
