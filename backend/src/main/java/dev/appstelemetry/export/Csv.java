package dev.appstelemetry.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes a table as CSV. */
final class Csv {

  /** What makes a spreadsheet take a text for a formula. */
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private Csv() {}

  static void write(Table table, OutputStream out) throws IOException {
    try (CsvWriter csv =
        CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
      csv.writeRecord(table.columns());
      for (var row : table.rows()) {
        csv.writeRecord(row.stream().map(Csv::text).toList());
      }
    }
  }

  /** Numbers keep their sign; a text that a spreadsheet would run as a formula is quoted. */
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
