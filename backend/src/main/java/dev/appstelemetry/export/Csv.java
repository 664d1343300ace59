package dev.appstelemetry.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes a table as CSV in UTF-8. */
final class Csv {

  /** First characters that make a spreadsheet treat a text as a formula. */
  private static final String FORMULA_STARTS = "=+-@\t\r";

  /** Without a byte order mark Excel does not recognize UTF-8. */
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Csv() {}

  static void write(Table table, OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(table.columns());
      for (var row : table.rows()) {
        csv.writeRecord(row.stream().map(Csv::text).toList());
      }
    }
  }

  /**
   * Returns a cell's text, with a leading apostrophe if a spreadsheet would run it as a formula.
   */
  private static String text(@Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    String text = cell.toString();
    boolean formula =
        cell instanceof String && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return formula ? "'" + text : text;
  }
}
