package dev.appstelemetry.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedParametersTest {

  @Test
  void bindsEachOccurrenceInTextOrder() {
    var bound = NamedParameters.bind("select :b, :a, :b", Map.of("a", 1, "b", "x"));

    assertThat(bound.sql()).isEqualTo("select ?, ?, ?");
    assertThat(bound.values()).containsExactly("x", 1, "x");
  }

  @Test
  void writesOnePlaceholderPerListElement() {
    var bound = NamedParameters.bind("app in (:apps)", Map.of("apps", List.of("a", "b", "c")));

    assertThat(bound.sql()).isEqualTo("app in (?, ?, ?)");
    assertThat(bound.values()).containsExactly("a", "b", "c");
  }

  @Test
  void ignoresLiteralsQuotedNamesCommentsAndCasts() {
    String sql = "select 'it''s :a', \":a\", `:a`, x::date -- :a\n, /* :a */ '10:30'";

    var bound = NamedParameters.bind(sql, Map.of());

    assertThat(bound.sql()).isEqualTo(sql);
    assertThat(bound.values()).isEmpty();
  }

  @Test
  void neverWritesAValueIntoTheText() {
    var bound = NamedParameters.bind("select :a", Map.of("a", "'; drop table audit; -- $1 \\ :b"));

    assertThat(bound.sql()).isEqualTo("select ?");
  }

  @Test
  void refusesAMissingValueAndAnEmptyList() {
    assertThatThrownBy(() -> NamedParameters.bind("select :a", Map.of()))
        .hasMessageContaining(":a");
    assertThatThrownBy(() -> NamedParameters.bind("in (:a)", Map.of("a", List.of())))
        .hasMessageContaining(":a");
  }

  @Test
  void replacesNamesByLiterals() {
    String sql =
        NamedParameters.withLiterals(
            "select ':a' -- :a\nfrom t where a = :a and b in (:b) and cast(c as int)::int = :n",
            Map.of("a", "it's $1 \\", "b", List.of("x", "y"), "n", 3));

    assertThat(sql)
        .isEqualTo(
            "select ':a' -- :a\nfrom t where a = 'it\\'s $1 \\\\' and b in ('x', 'y')"
                + " and cast(c as int)::int = 3");
  }
}
