package dev.appstelemetry.export;

import dev.appstelemetry.cache.Meta;
import dev.appstelemetry.filter.Filters;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table as an Excel workbook: typed cells below a frozen header, and a second sheet with
 * the filters and the metadata. Text cells are never formulas.
 */
final class Workbook {

  private static final String APPLICATION = "Apps Telemetry";
  private static final String APPLICATION_VERSION = "1.0";
  private static final String DATE = "yyyy-mm-dd";
  private static final String DATE_TIME = "yyyy-mm-dd hh:mm:ss";
  private static final int COLUMN_WIDTH = 22;

  private Workbook() {}

  /**
   * Writes the workbook.
   *
   * @param sheet the name of the first sheet
   * @param restrictions the parameters that select or order the rows beyond the filters
   * @param exportedAt the time of the export; all instants are written in the window's zone
   */
  static void write(
      String sheet,
      Table table,
      Filters filters,
      Map<String, Object> restrictions,
      Meta meta,
      Instant exportedAt,
      OutputStream out)
      throws IOException {
    ZoneId zone = filters.window().zone();
    try (var workbook = new org.dhatim.fastexcel.Workbook(out, APPLICATION, APPLICATION_VERSION)) {
      Worksheet data = workbook.newWorksheet(sheet);
      data.freezePane(0, 1);
      for (int column = 0; column < table.columns().size(); column++) {
        data.value(0, column, table.columns().get(column));
        data.style(0, column).bold().set();
        data.width(column, COLUMN_WIDTH);
      }
      for (int row = 0; row < table.rows().size(); row++) {
        for (int column = 0; column < table.columns().size(); column++) {
          cell(data, row + 1, column, table.rows().get(row).get(column), zone);
        }
      }
      data.finish();
      about(workbook.newWorksheet("About"), filters, restrictions, meta, exportedAt);
    }
  }

  private static void about(
      Worksheet sheet,
      Filters filters,
      Map<String, Object> restrictions,
      Meta meta,
      Instant exportedAt)
      throws IOException {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("from", meta.from());
    facts.put("to", meta.to());
    facts.put("timeZone", meta.timeZone());
    facts.put("signal", meta.signal());
    facts.put("workspace", String.join(", ", filters.workspaces()));
    facts.put("app", String.join(", ", filters.apps()));
    facts.put("user", String.join(", ", filters.users()));
    facts.put("includeServicePrincipals", filters.includeServicePrincipals());
    facts.put("dayOfWeek", filters.dayOfWeek());
    facts.put("hour", filters.hour());
    facts.put("segment", filters.segment());
    facts.put("activity", filters.activity());
    facts.putAll(restrictions);
    facts.put("logBegins", meta.logBegins());
    facts.put("caveat", meta.caveat());
    facts.put("source", meta.source());
    facts.put("asOf", meta.asOf());
    facts.put("latestEvent", meta.latestEvent());
    facts.put("staleReason", meta.staleReason());
    facts.put("exportedAt", exportedAt);
    sheet.width(0, COLUMN_WIDTH);
    sheet.width(1, 2 * COLUMN_WIDTH);
    int row = 0;
    for (Map.Entry<String, @Nullable Object> fact : facts.entrySet()) {
      sheet.value(row, 0, ColumnTitle.of(fact.getKey()));
      sheet.style(row, 0).bold().set();
      cell(sheet, row, 1, fact.getValue(), filters.window().zone());
      row++;
    }
    sheet.finish();
  }

  private static void cell(
      Worksheet sheet, int row, int column, @Nullable Object value, ZoneId zone) {
    if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value instanceof Boolean truth) {
      sheet.value(row, column, truth);
    } else if (value instanceof LocalDate date) {
      sheet.value(row, column, date);
      sheet.style(row, column).format(DATE).set();
    } else if (value instanceof Instant instant) {
      sheet.value(row, column, LocalDateTime.ofInstant(instant, zone));
      sheet.style(row, column).format(DATE_TIME).set();
    } else if (value != null) {
      sheet.value(row, column, value.toString());
    }
  }
}
