package dev.appstelemetry.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.filter.EventSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The script that fills the table of events repeats two relations of {@code sql/events}, because a
 * workspace runs it as one file. Here it must repeat them literally.
 */
class AppEventsScriptTest {

  private static final Path SQL = Path.of("../sql");

  /** The only differences: the table is a parameter, and the scan is of all workspaces by date. */
  @Test
  void scansTheRowsThatQueriesScan() throws IOException {
    String signIns =
        EventSettings.SIGN_IN_ACTIONS.stream().collect(Collectors.joining("', '", "('", "')"));
    String relation = relation("scanned_rows");
    String rows = relation.substring(0, relation.indexOf(" and (:any_workspace"));

    assertThat(relation(script(), "scanned_rows"))
        .isEqualTo(
            rows.replace("{{audit_table}}", "identifier(:audit_table)")
                    .replace("(:sign_in_actions)", signIns)
                + " and audit.event_date >= session.scan_from");
  }

  @Test
  void removesDuplicatesAsQueriesDo() throws IOException {
    assertThat(relation(script(), "audit_rows")).isEqualTo(relation("audit_rows"));
  }

  @Test
  void storesTheColumnsThatQueriesScan() throws IOException {
    List<String> columns = columns(relation("scanned_rows"), "(?<= as )([a-z_]+)(?=,| from)");

    assertThat(columns).hasSize(13);
    assertThat(
            columns(script(), "(?<=\\(|, )([a-z_]+)(?= (?:string|timestamp|date|int|boolean)\\b)"))
        .startsWith("row_key")
        .endsWith(columns.toArray(String[]::new))
        .hasSize(14);
  }

  /** A column that is not hashed would give different rows without an id one key. */
  @Test
  void hashesEachColumnButTheId() throws IOException {
    List<String> columns = columns(relation("scanned_rows"), "(?<= as )([a-z_]+)(?=,| from)");
    Matcher hash = Pattern.compile("to_json\\(struct\\((.*?)\\)\\), 256").matcher(script());

    assertThat(hash.find()).isTrue();
    assertThat(hash.group(1).replace("unix_micros(event_time) as ", "").split(", "))
        .containsExactlyElementsOf(columns.subList(1, columns.size()));
  }

  private static List<String> columns(String text, String pattern) {
    return Pattern.compile(pattern).matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static String relation(String name) throws IOException {
    return normalized(Files.readString(SQL.resolve("events/" + name + ".sql")));
  }

  private static String script() throws IOException {
    return normalized(Files.readString(SQL.resolve("setup/05_app_events.sql")));
  }

  /** The text of a common table expression, up to the comma behind it. */
  private static String relation(String script, String name) {
    Matcher definition =
        Pattern.compile("\\b" + name + " as \\((.*?)\\), [a-z_]+ as \\(").matcher(script);
    assertThat(definition.find()).as(name).isTrue();
    return definition.group(1).strip();
  }

  /** The text without comments, with one space between words and none inside of parentheses. */
  private static String normalized(String text) {
    return text.replaceAll("(?m)^\\s*--.*$", "")
        .replaceAll("\\s+", " ")
        .replaceAll("(?<=\\() | (?=\\))", "")
        .strip();
  }
}
