package dev.appstelemetry.ingest.files;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.appstelemetry.failure.SettingsProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Selection, formats, compression and encoding of files. */
class AuditFilesTest extends AuditFileFixture {

  @Test
  void readsTheSameRowsFromParquetAndJsonLines() throws Exception {
    exportRows("parquet", "select * from audit");
    exportRows("json", "select * from audit");

    assertThat(read("export.parquet"))
        .hasSize(2)
        .first()
        .asString()
        .contains("2026-10-25 01:30:00.123456+00", "Zoë@example.com", "503", "said \"no\"");
    assertThat(read("export.json")).isEqualTo(read("export.parquet"));
  }

  @Test
  void readsEveryFileOfTheGlob() throws Exception {
    Files.writeString(folder.resolve("one.json"), GOOD_LINE);
    Files.writeString(folder.resolve("two.json"), GOOD_LINE + GOOD_LINE);

    assertThat(read("*.json")).hasSize(3);
  }

  @Test
  void readsNoRowsFromAnEmptyFile() throws Exception {
    Files.writeString(folder.resolve("empty.json"), "");

    assertThat(read("empty.json")).isEmpty();
  }

  @Test
  void readsCompressedFilesOfAnyName() throws Exception {
    Path members =
        Files.write(folder.resolve("export.jsonl.gz"), gzipped(GOOD_LINE.getBytes(UTF_8)));
    Files.write(members, gzipped((GOOD_LINE + GOOD_LINE).getBytes(UTF_8)), APPEND);
    Files.write(folder.resolve("export"), gzipped(("\uFEFF" + GOOD_LINE).getBytes(UTF_16LE)));
    Files.write(folder.resolve("array.JSON.GZ"), gzipped(("[" + GOOD_LINE + "]").getBytes(UTF_8)));

    assertThat(read("export.jsonl.gz")).hasSize(3);
    assertThat(read("export")).hasSize(1);
    assertThat(read("array.JSON.GZ")).hasSize(1);
    exportRows("export.zst", "json, compression zstd", "select * from audit");
    assertThat(read("export.zst")).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void readsTextWithAByteOrderMark(String charset) throws Exception {
    String line = GOOD_LINE.replace("sales", "Zoë");
    Files.writeString(
        folder.resolve("mark.json"), "\uFEFF" + line + line, Charset.forName(charset));
    Files.writeString(
        folder.resolve("array.json"), "\uFEFF [" + line + "]", Charset.forName(charset));

    assertThat(read("mark.json"))
        .hasSize(2)
        .allSatisfy(row -> assertThat(row).contains("app_name=Zoë"));
    assertThat(read("array.json")).singleElement().asString().contains("app_name=Zoë");
  }

  @Test
  void ignoresHiddenFilesInAFolder() throws Exception {
    Path data =
        Files.createDirectories(folder.resolve("export/event_date=2026-11-23/workspace_id=111"));
    Files.writeString(data.resolve("part-0.json"), GOOD_LINE);
    Files.writeString(data.resolve("_committed_1"), "no row");
    Files.writeString(data.resolve(".part-0.json.crc"), "no row");
    Files.createDirectories(folder.resolve("export/_temporary"));
    Files.writeString(folder.resolve("export/_temporary/part-0.json"), GOOD_LINE);
    Files.writeString(folder.resolve("export/_SUCCESS"), "");

    for (String setting : new String[] {"export", "export/", "export/**", "exp*", "*/*/*/*"}) {
      assertThat(read(setting))
          .as(setting)
          .singleElement()
          .asString()
          .contains("'workspace_id': 111,", "'event_date': 2026-11-23");
    }
    assertRefused("export/_*", "matches only hidden files");
  }

  @Test
  void readsAHiddenFileThatIsNamedExplicitly() throws Exception {
    Files.createDirectories(folder.resolve(".cache"));
    Files.writeString(folder.resolve(".cache/_export"), GOOD_LINE);
    Files.writeString(folder.resolve(".cache/export"), GOOD_LINE);

    assertThat(read(".cache/_export")).hasSize(1);
    assertThat(read(".cache/*")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " "})
  void refusesAnEmptySetting(String setting) {
    assertThatExceptionOfType(SettingsProblem.class)
        .isThrownBy(() -> FileSources.inMemory(setting).open())
        .withMessageContaining("TELEMETRY_AUDIT_FILES is empty");
  }

  @Test
  void refusesAPatternThatMatchesNoFile() {
    assertRefused("nothing-*.parquet", "TELEMETRY_AUDIT_FILES matches no file", "nothing-*");
  }

  @Test
  void refusesRemoteFiles() {
    assertThatExceptionOfType(SettingsProblem.class)
        .isThrownBy(() -> FileSources.inMemory("s3://bucket/*.parquet").open())
        .withMessageContainingAll("s3://bucket", "copy the files");
  }

  @Test
  void refusesAnInvalidParquetFile() throws IOException {
    Files.writeString(folder.resolve("text.parquet"), GOOD_LINE);

    assertRefused("text.parquet", "text.parquet: it is not a Parquet file");
  }

  @Test
  void refusesAnUnreadableFileWithoutNamingAColumn() throws IOException {
    Files.writeString(folder.resolve("plain.json.gz"), GOOD_LINE);

    assertRefused("plain.json.gz", "plain.json.gz: it cannot be read");
  }

  @Test
  void refusesATruncatedFile() throws IOException {
    byte[] whole = gzipped(GOOD_LINE.getBytes(UTF_8));
    Files.write(folder.resolve("cut.json.gz"), Arrays.copyOf(whole, whole.length - 12));

    assertRefused("cut.json.gz", "cut.json.gz: it cannot be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b\n1,2\n", "<html></html>", "PK\u0003\u0004", "[1, 2]\n3"})
  void refusesOtherFormats(String text) throws IOException {
    Files.writeString(folder.resolve("other.csv"), text);

    assertRefused("other.csv", "other.csv");
  }

  @ParameterizedTest
  @ValueSource(strings = {"table", "table/*.parquet", "table/part=1/*", "t*"})
  void refusesADeltaTable(String setting) throws Exception {
    Files.createDirectories(folder.resolve("table/_delta_log"));
    Files.createDirectories(folder.resolve("table/part=1"));
    Files.writeString(folder.resolve("table/_delta_log/0.json"), "{}");
    Files.writeString(folder.resolve("table/one.parquet"), "PAR1");
    Files.writeString(folder.resolve("table/part=1/two.parquet"), "PAR1");

    assertRefused(setting, "Delta table " + folder.resolve("table"), "export the current rows");
  }

  private static byte[] gzipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
      out.write(bytes);
    }
    return compressed.toByteArray();
  }
}
