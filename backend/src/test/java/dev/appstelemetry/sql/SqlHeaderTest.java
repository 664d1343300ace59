package dev.appstelemetry.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.appstelemetry.filter.Signal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The query catalog relies on the headers, so they must match the statements. */
class SqlHeaderTest {

  private static final Path SQL = Path.of("../sql");

  private static final Pattern COMMENT_OR_LITERAL = Pattern.compile("--[^\n]*|'(?:[^']|'')*'");
  private static final Pattern READ =
      Pattern.compile("\\b(?:from|join)\\s+([a-z_]+|\\{\\{[a-z_]+}})");
  private static final Pattern DEFINED = Pattern.compile("\\b([a-z_]+) as \\(");
  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z][a-z0-9_]*)");

  static Stream<Path> files() {
    return Stream.of(
            "events",
            "queries",
            "extract",
            "duckdb/audit_rows.sql",
            "duckdb/inventory.sql",
            "duckdb/keyed_rows.sql",
            "duckdb/load/fill_doubled_events.sql",
            "duckdb/load/stage_events.sql")
        .flatMap(folder -> sqlIn(SQL.resolve(folder)));
  }

  private static Stream<Path> sqlIn(Path path) {
    try {
      return Files.walk(path).filter(file -> file.toString().endsWith(".sql"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void matchesTheTablesThatTheStatementReads(Path file) throws IOException {
    SqlHeader header = SqlHeader.of(file.toString(), Files.readString(file));
    String code = COMMENT_OR_LITERAL.matcher(header.body()).replaceAll("");
    Set<String> read = found(READ, code);
    read.removeAll(found(DEFINED, code));
    // A table function over a value.
    read.removeAll(Set.of("explode"));

    assertThat(header.reads())
        .map(name -> name.endsWith("_table") ? "{{" + name + "}}" : name)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(read);
  }

  @ParameterizedTest
  @MethodSource("files")
  void declaresTheParametersOfTheStatement(Path file) throws IOException {
    SqlHeader header = SqlHeader.of(file.toString(), Files.readString(file));
    String code = COMMENT_OR_LITERAL.matcher(header.body()).replaceAll("");

    assertThat(header.parameters())
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(found(PARAMETER, code));
  }

  @Test
  void ignoresTablesNamedInComments() {
    SqlHeader header =
        SqlHeader.of(
            "a.sql",
            """
            -- purpose: unlike user_activity it reads little
            -- reads:   app_events, rows_about_apps
            --
            -- :limit, :from   int, date   how many
            select * from app_events -- and user_activity
            """);

    assertThat(header.reads()).containsExactly("app_events", "rows_about_apps");
    assertThat(header.parameters()).containsExactly("limit", "from");
    assertThat(header.body()).startsWith("select");
  }

  @Test
  void refusesAFileWithoutADeclarationOfItsTables() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SqlHeader.of("a.sql", "-- purpose: none\nselect 1\n"))
        .withMessageContaining("a.sql");
  }

  @Test
  void keepsTheQueryUnchangedByComments() {
    QueryText text = topApps();

    assertThat(text.variant(Signal.ALL, true)).contains("user_activity");
    assertThat(text.variant(Signal.ALL, false)).doesNotContain("user_activity");
    assertThat(text.variant(Signal.ALL, false)).doesNotContain("-- purpose");
  }

  @Test
  void readsOnlyTheEventsThatCount() {
    QueryText text = topApps();

    assertThat(text.variant(Signal.ACTION, false)).doesNotContain("sign_ins as");
    assertThat(text.variant(Signal.SIGN_IN, false)).doesNotContain("rows_about_apps as");
    assertThat(text.variant(Signal.ALL, false)).contains("sign_ins as", "rows_about_apps as");
  }

  private static QueryText topApps() {
    return new QueryCatalog(SqlFilesOnClasspath.open(), new AuditTable("audit", true))
        .query("usage", "top_apps");
  }

  private static Set<String> found(Pattern pattern, String text) {
    Set<String> found = new HashSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
