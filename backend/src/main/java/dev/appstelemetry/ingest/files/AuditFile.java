package dev.appstelemetry.ingest.files;

import dev.appstelemetry.failure.SettingsProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.net.URLDecoder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * One audit file. Its format is detected from the content; the file extension must not contradict
 * it.
 *
 * @param name the path as matched by the setting
 * @param path the path that DuckDB reads: the file itself, or a copy in UTF-8
 * @param format the format of the rows
 * @param compression DuckDB's name of the compression
 * @param copied whether {@code path} is a temporary copy
 */
record AuditFile(String name, String path, Format format, String compression, boolean copied)
    implements AutoCloseable {

  enum Format {
    PARQUET,
    JSON_LINES,
    JSON_ARRAY
  }

  private static final byte[] PARQUET = {'P', 'A', 'R', '1'};
  private static final byte[] GZIP = {0x1f, (byte) 0x8b};
  private static final byte[] ZSTD = {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd};
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int HEAD = 4096;

  /**
   * Detects the format of a file.
   *
   * @param copies a folder for a copy if the file is not in UTF-8
   * @throws SettingsProblem if the content contradicts the file extension
   */
  static AuditFile open(String name, Path copies) throws IOException {
    byte[] head = head(Files.newInputStream(Path.of(name)));
    String lower = name.toLowerCase(Locale.ROOT);
    if (startsWith(head, PARQUET)) {
      return new AuditFile(name, name, Format.PARQUET, "none", false);
    }
    if (lower.endsWith(".parquet")) {
      throw AuditFileProblem.of(name, null, "it is not a Parquet file");
    }
    if (startsWith(head, ZSTD)) {
      return new AuditFile(name, name, Format.JSON_LINES, "zstd", false);
    }
    boolean gzip = startsWith(head, GZIP);
    if (!gzip && lower.matches(".*\\.(gz|gzip|zst|zstd)")) {
      throw AuditFileProblem.of(
          name,
          null,
          "it cannot be read: the extension is of a compressed file, but the content is not"
              + " compressed");
    }
    byte[] text = gzip ? head(new GZIPInputStream(Files.newInputStream(Path.of(name)))) : head;
    Charset charset = charset(text);
    Format format = isArray(text, charset) ? Format.JSON_ARRAY : Format.JSON_LINES;
    return charset == null
        ? new AuditFile(name, name, format, gzip ? "gzip" : "none", false)
        : new AuditFile(name, inUtf8(name, gzip, charset, copies).toString(), format, "none", true);
  }

  /** Returns the partition columns of the path, {@code name=value} as written by Spark and Hive. */
  Map<String, String> partition() {
    Map<String, String> values = new TreeMap<>();
    Path parent = Path.of(name).getParent();
    for (Path folder : parent == null ? Path.of("") : parent) {
      String[] parts = folder.toString().split("=", 2);
      if (parts.length == 2 && !parts[1].equals("__HIVE_DEFAULT_PARTITION__")) {
        values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return values;
  }

  private static byte[] head(InputStream file) throws IOException {
    try (file) {
      return file.readNBytes(HEAD);
    }
  }

  private static boolean startsWith(byte[] head, byte[] magic) {
    return head.length >= magic.length
        && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
  }

  /** Returns the charset, or null for plain UTF-8, which DuckDB reads without a copy. */
  private static @Nullable Charset charset(byte[] head) {
    if (head.length < 2) {
      return null;
    }
    int first = head[0] & 0xff;
    int second = head[1] & 0xff;
    if (head.length > 2 && first == 0xef && second == 0xbb && (head[2] & 0xff) == 0xbf) {
      return StandardCharsets.UTF_8;
    }
    // Also without a byte order mark: JSON begins with an ASCII character.
    if ((first == 0xff && second == 0xfe) || (first != 0 && second == 0)) {
      return StandardCharsets.UTF_16LE;
    }
    return (first == 0xfe && second == 0xff) || (first == 0 && second != 0)
        ? StandardCharsets.UTF_16BE
        : null;
  }

  private static boolean isArray(byte[] head, @Nullable Charset charset) {
    String text = new String(head, charset == null ? StandardCharsets.UTF_8 : charset);
    return text.replace(BYTE_ORDER_MARK, ' ').stripLeading().startsWith("[");
  }

  private static Path inUtf8(String name, boolean gzip, Charset charset, Path copies)
      throws IOException {
    Path copy = Files.createTempFile(copies, "audit", ".json");
    try (InputStream file = Files.newInputStream(Path.of(name));
        InputStream bytes = gzip ? new GZIPInputStream(file) : file;
        // Malformed text is an error, not a replacement character.
        Reader text = new BufferedReader(new InputStreamReader(bytes, charset.newDecoder()));
        Writer writer = Files.newBufferedWriter(copy)) {
      text.mark(1);
      if (text.read() != BYTE_ORDER_MARK) {
        text.reset();
      }
      text.transferTo(writer);
      return copy;
    } catch (IOException e) {
      Files.deleteIfExists(copy);
      throw e instanceof CharacterCodingException
          ? new IOException("Malformed " + charset + " text", e)
          : e;
    }
  }

  @Override
  public void close() throws IOException {
    if (copied) {
      Files.deleteIfExists(Path.of(path));
    }
  }
}
